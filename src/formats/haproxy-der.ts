import { singleDer } from '../core/payload/list.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** The DER of the certificate in base64, on one line, without boundaries: also Azure, Cloudflare, Caddy, WebLogic, WebSphere. */
export default {
  id: 'haproxy-der',
  name: 'base64 DER',
  fieldNames: [
    'x-forwarded-client-cert',
    'x-arr-clientcert',
    'cf-client-cert-der-base64',
    'wl-proxy-client-cert',
  ],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'HAProxy, Configuration Manual',
      url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.4-ssl_c_der',
      section: 'ssl_c_der',
    },
  ],
  cutter: singleDer,
  // WebLogic's proxy servlet puts the DER of all certificates one behind the other.
  fits: ({ shape, isUrlSafe }, { name, payloads, certificates }) =>
    shape === 'base64-der' &&
    !isUrlSafe &&
    (certificates === payloads || name?.toLowerCase() === 'wl-proxy-client-cert'),
} satisfies HeaderFormat;
