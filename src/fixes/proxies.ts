import type { Fix } from '../core/plugin.ts';

/** What arrives with "+" raw, and what is damaged because of it. */
const FORMATS = ['aws-alb', 'apache-escape', 'go-path-escape', 'pem'];

export default [
  {
    id: 'nginx-njs',
    who: 'proxy',
    target: 'nginx njs',
    decoders: [],
    formats: FORMATS,
    code: `// cert.js; in nginx.conf: js_import cert.js; js_set $cert_escaped cert.escaped;
// proxy_set_header X-SSL-CERT $cert_escaped;
function escaped(r) {
  var v = r.headersIn['X-Amzn-Mtls-Clientcert'] || '';
  return v.replace(/[+\\/=]/g, encodeURIComponent);
}
export default { escaped };`,
    run: 'ran',
    citations: [{ title: 'njs, reference', url: 'https://nginx.org/en/docs/njs/reference.html' }],
  },
  {
    id: 'openresty-lua',
    who: 'proxy',
    target: 'OpenResty (Lua)',
    decoders: [],
    formats: FORMATS,
    code: `access_by_lua_block {
  local v = ngx.var.http_x_amzn_mtls_clientcert or ""
  v = v:gsub("[+/=]", { ["+"] = "%2B", ["/"] = "%2F", ["="] = "%3D" })
  ngx.req.set_header("X-SSL-CERT", v)
}`,
    run: 'not-run',
    citations: [
      {
        title: 'lua-nginx-module, ngx.req.set_header',
        url: 'https://github.com/openresty/lua-nginx-module#ngxreqset_header',
      },
    ],
  },
  {
    id: 'haproxy-regsub',
    who: 'proxy',
    target: 'HAProxy',
    decoders: [],
    formats: FORMATS,
    code: `http-request set-header X-SSL-CERT %[req.hdr(X-Amzn-Mtls-Clientcert),regsub(\\+,%2B,g)]`,
    run: 'not-run',
    citations: [
      {
        title: 'HAProxy, regsub',
        url: 'https://docs.haproxy.org/2.8/configuration.html#7.3.1-regsub',
      },
    ],
  },
] satisfies readonly Fix[];
