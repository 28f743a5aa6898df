import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { firstValue, formDecode, lenient } from './emulation/octets.ts';

const openresty = {
  runtime: 'OpenResty',
  versions: 'lua-nginx-module 0.10.23',
  provenance: 'ran',
} as const;

const decoders: readonly Decoder[] = [
  {
    ...openresty,
    id: 'lua-ngx.unescape_uri',
    call: 'ngx.unescape_uri(s)',
    citations: [
      {
        title: 'lua-nginx-module, ngx_http_lua_util.c',
        url: 'https://github.com/openresty/lua-nginx-module/blob/master/src/ngx_http_lua_util.c',
      },
    ],
    decode: formDecode,
  },
  {
    ...openresty,
    id: 'lua-ngx.decode_args',
    call: "ngx.decode_args('v=' .. s).v",
    citations: [
      {
        title: 'lua-nginx-module, ngx_http_lua_args.c',
        url: 'https://github.com/openresty/lua-nginx-module/blob/master/src/ngx_http_lua_args.c',
      },
    ],
    decode: octetDecoder(firstValue(lenient('space'))),
  },
];

export default decoders;
