import { PERCENT_ENCODED_PEM, RAW_PLUS } from '../core/fixes.ts';
import type { Fix } from '../core/plugin.ts';

export default [
  {
    id: 'openresty-gsub',
    who: 'app',
    target: 'OpenResty',
    runtime: 'OpenResty',
    decoders: ['lua-ngx.unescape_uri', 'lua-ngx.decode_args'],
    formats: PERCENT_ENCODED_PEM,
    code: 'ngx.unescape_uri((v:gsub("%+", "%%2B")))',
    run: 'ran',
    citations: [
      {
        title: 'lua-nginx-module, ngx.unescape_uri',
        url: 'https://github.com/openresty/lua-nginx-module#ngxunescape_uri',
      },
    ],
  },
  {
    id: 'openresty-lua',
    who: 'proxy',
    target: 'OpenResty (Lua)',
    decoders: [],
    formats: RAW_PLUS,
    code: `access_by_lua_block {
  local v = ngx.var.http_x_amzn_mtls_clientcert
  v = v and v:gsub("[+/=]", { ["+"] = "%2B", ["/"] = "%2F", ["="] = "%3D" })
  ngx.req.set_header("X-SSL-CERT", v)
  ngx.req.clear_header("X-Amzn-Mtls-Clientcert") -- once is enough
}`,
    run: 'ran',
    citations: [
      {
        title: 'lua-nginx-module, ngx.req.set_header',
        url: 'https://github.com/openresty/lua-nginx-module#ngxreqset_header',
      },
    ],
  },
] satisfies readonly Fix[];
