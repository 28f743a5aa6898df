import type { Fix } from '../core/plugin.ts';
import { readersOf } from '../core/readers.ts';

export default readersOf(
  {
    id: 'openresty',
    target: 'OpenResty',
    runtime: 'OpenResty',
    run: 'ran',
    citations: [
      {
        title: 'lua-nginx-module, ngx.decode_base64',
        url: 'https://github.com/openresty/lua-nginx-module#ngxdecode_base64',
      },
    ],
  },
  {
    base64Der: 'ngx.decode_base64(v)',
    base64UrlDer: 'require("ngx.base64").decode_base64url(v)',
    hexDer:
      '(v:gsub("[: ]", ""):gsub("%x%x", function(h) return string.char(tonumber(h, 16)) end))',
    byteSequence: 'ngx.decode_base64(v:match(":([^:]*):"))',
    base64Pem: 'ngx.decode_base64(v)',
    spacedPem: String.raw`(v:gsub("%s+", "\n"):gsub("(%u)\n(CERTIFICATE)", "%1 %2"))`,
    escapedLineEnds: String.raw`(v:gsub("\\n", "\n"))`,
    formEncoded: 'ngx.unescape_uri(v)',
    escapedDer: 'ngx.decode_base64(ngx.unescape_uri((v:gsub("%+", "%%2B"))):match("^[^,]*"))',
    list: 'ngx.decode_base64(v:match("^[^,]*"))',
    element: `ngx.unescape_uri((v:match('C%l+="?([^";,]+)'):gsub("%+", "%%2B")))`,
  },
) satisfies readonly Fix[];
