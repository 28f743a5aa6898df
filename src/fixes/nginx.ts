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
// proxy_set_header X-SSL-CERT $cert_escaped; proxy_set_header X-Amzn-Mtls-Clientcert "";
function escaped(r) {
  var v = r.headersIn['X-Amzn-Mtls-Clientcert'] || '';
  return v.replace(/[+\\/=]/g, encodeURIComponent);
}
export default { escaped };`,
    run: 'ran',
    citations: [{ title: 'njs, reference', url: 'https://nginx.org/en/docs/njs/reference.html' }],
  },
  {
    id: 'nginx-proxy-set-header',
    who: 'proxy',
    target: 'nginx',
    decoders: [],
    formats: ['nginx-escaped', 'python-quote'],
    code: 'proxy_set_header X-SSL-CERT $http_x_client_cert; # another name only: a raw "+" would stay raw',
    run: 'ran',
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
    code: `// cert.js, not set_unescape_uri; in nginx.conf: js_import cert.js; js_set $cert cert.decoded;
function decoded(r) {
  return decodeURIComponent(r.headersIn['X-SSL-CERT'] || '');
}
export default { decoded };`,
    run: 'ran',
    citations: [
      {
        title: 'njs, reference',
        url: 'https://nginx.org/en/docs/njs/reference.html',
      },
    ],
  },
  {
    id: 'nginx-sends',
    who: 'proxy',
    target: 'nginx',
    decoders: [],
    formats: [],
    sends: true,
    code: `ssl_verify_client optional_no_ca;  # or "on" with ssl_client_certificate, which then verifies
location / {
  # Here, not in server {}: a location with a proxy_set_header of its own inherits none.
  proxy_set_header X-SSL-CERT $ssl_client_escaped_cert;  # takes the place of what a client sent
  proxy_set_header X-Amzn-Mtls-Clientcert "";            # drops a copy that a client sent
  # Not "underscores_in_headers on": a client's X_Amzn_Mtls_Clientcert would then count as well.
}
# A line over 8k is refused (400): large_client_header_buffers 4 32k; on the hop behind.`,
    run: 'ran',
    citations: [
      {
        title: 'nginx, ssl_client_escaped_cert',
        url: 'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#var_ssl_client_escaped_cert',
      },
    ],
  },
] satisfies readonly Fix[];
