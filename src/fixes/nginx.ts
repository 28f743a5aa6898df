import { PERCENT_ENCODED_PEM, RAW_PLUS } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'nginx-njs',
    who: 'proxy',
    target: 'nginx njs',
    decoders: [],
    formats: RAW_PLUS,
    code: `// cert.js; in nginx.conf: js_import cert.js; js_set $cert_escaped cert.escaped;
// proxy_set_header X-SSL-CERT $cert_escaped;
function escaped(r) {
  var v = r.headersIn['X-Amzn-Mtls-Clientcert'] || '';
  return v.replace(/[+\\/=]/g, encodeURIComponent);
}
export default { escaped };`,
    run: 'not-run',
    citations: [{ title: 'njs, reference', url: 'https://nginx.org/en/docs/njs/reference.html' }],
  },
  {
    id: 'nginx-proxy-set-header',
    who: 'proxy',
    target: 'nginx',
    decoders: [],
    formats: ['nginx-escaped', 'python-quote'],
    code: 'proxy_set_header X-SSL-CERT $http_x_client_cert; # another name only: a raw "+" would stay raw',
    run: 'not-run',
    citations: [
      {
        title: 'nginx, proxy_set_header',
        url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
      },
    ],
  },
  {
    id: 'nginx-js-set',
    who: 'app',
    target: 'nginx',
    decoders: ['nginx-set_unescape_uri'],
    formats: PERCENT_ENCODED_PEM,
    code: `// cert.js; in nginx.conf: js_import cert.js; js_set $cert cert.decoded; not set_unescape_uri
function decoded(r) {
  return decodeURIComponent(r.headersIn['X-SSL-CERT'] || '');
}
export default { decoded };`,
    run: 'not-run',
    citations: [
      {
        title: 'njs, reference',
        url: 'https://nginx.org/en/docs/njs/reference.html',
      },
    ],
  },
] satisfies readonly Fix[];
