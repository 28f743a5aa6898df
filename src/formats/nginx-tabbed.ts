import { wholeValue } from '../core/payload/elimination.ts';
import type { HeaderFormat } from '../core/plugin.ts';

/** PEM with a tab after each line end: RFC 9112, section 5.2 calls that obs-fold. */
export default {
  id: 'nginx-tabbed',
  name: 'nginx $ssl_client_cert',
  fieldNames: ['x-ssl-cert', 'ssl-client-cert'],
  writtenBy: 'proxy',
  plusAtRisk: false,
  citations: [
    {
      title: 'nginx, ngx_http_ssl_module',
      url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html',
      section: '$ssl_client_cert',
    },
  ],
  cutter: wholeValue,
  fits: ({ shape, lineEnd }) => shape === 'pem' && lineEnd === 'lf-tab',
} satisfies HeaderFormat;
