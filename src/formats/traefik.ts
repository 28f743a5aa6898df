import { commaList } from '../core/payload/list.ts';
import type { HeaderFormat } from '../core/plugin.ts';

const NAME = 'x-forwarded-tls-client-cert';

/** Version 2.9.4 and newer: base64 DER of every certificate sent, the end entity's first, with commas between them. */
export default {
  id: 'traefik',
  name: 'Traefik PassTLSClientCert',
  fieldNames: [NAME],
  writtenBy: 'proxy',
  plusAtRisk: false,
  isList: true,
  citations: [
    {
      title: 'Traefik, PassTLSClientCert',
      url: 'https://doc.traefik.io/traefik/middlewares/http/passtlsclientcert/',
      section: 'pem',
    },
    {
      title: 'Traefik, pass_tls_client_cert.go',
      url: 'https://github.com/traefik/traefik/blob/v3.0/pkg/middlewares/passtlsclientcert/pass_tls_client_cert.go',
    },
  ],
  cutter: commaList,
  fits: ({ shape, isUrlSafe }, { name, payloads, certificates }) =>
    shape === 'base64-der' &&
    !isUrlSafe &&
    certificates === payloads &&
    (payloads > 1 || name === null || name.toLowerCase() === NAME),
} satisfies HeaderFormat;
