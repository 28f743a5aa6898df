import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';

/** A malformed escape stays; octets pass as they are; nothing fails. */
const lenient = (plus: 'keep' | 'space') =>
  octetDecoder((octets) => decodeOctets(octets, plus, () => undefined));

const decoders: readonly Decoder[] = [
  {
    id: 'php-urldecode',
    runtime: 'PHP',
    call: 'urldecode($s)',
    versions: 'PHP 7.4.33, 8.2.36, 8.5.10',
    provenance: 'ran',
    citations: [
      {
        title: 'PHP, ext/standard/url.c',
        url: 'https://github.com/php/php-src/blob/master/ext/standard/url.c',
      },
    ],
    decode: lenient('space'),
  },
  {
    id: 'php-rawurldecode',
    runtime: 'PHP',
    call: 'rawurldecode($s)',
    versions: 'PHP 7.4.33, 8.2.36, 8.5.10',
    provenance: 'ran',
    citations: [
      {
        title: 'PHP, ext/standard/url.c',
        url: 'https://github.com/php/php-src/blob/master/ext/standard/url.c',
      },
    ],
    decode: lenient('keep'),
  },
  {
    id: 'perl-URI::Escape::uri_unescape',
    runtime: 'Perl',
    call: 'URI::Escape::uri_unescape($s)',
    versions: 'perl 5.36.0, URI 5.17',
    provenance: 'ran',
    citations: [{ title: 'URI::Escape', url: 'https://metacpan.org/pod/URI::Escape' }],
    decode: lenient('keep'),
  },
  {
    id: 'lua-ngx.unescape_uri',
    runtime: 'OpenResty',
    call: 'ngx.unescape_uri(s)',
    versions: 'lua-nginx-module 0.10.23',
    provenance: 'ran',
    citations: [
      {
        title: 'lua-nginx-module, ngx_http_lua_util.c',
        url: 'https://github.com/openresty/lua-nginx-module/blob/master/src/ngx_http_lua_util.c',
      },
    ],
    decode: lenient('space'),
  },
];

export default decoders;
