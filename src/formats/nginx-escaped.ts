import { wholeValue, writesPercentPem } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/**
 * PEM with everything but the unreserved characters escaped (RFC 3986, section 2.3). Application Gateway, Kong and every
 * encodeURIComponent sender write the same octets.
 */
export default {
  id: 'nginx-escaped',
  name: 'nginx $ssl_client_escaped_cert',
  fieldNames: ['x-ssl-cert', 'ssl-client-cert', 'x-forwarded-client-cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'nginx, ngx_http_ssl_module',
      url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html',
      section: '$ssl_client_escaped_cert',
    },
  ],
  cutter: wholeValue,
  fits: (reading) =>
    writesPercentPem(reading, {
      plus: ['upper'],
      slash: ['upper'],
      equals: ['upper'],
      space: ['upper'],
      lineEnd: ['upper'],
    }),
} satisfies HeaderFormat;
