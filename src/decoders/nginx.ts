import { hexValue } from '../core/encoding/escapes.ts';
import { nextSign } from '../core/encoding/next-sign.ts';
import { octetDecoder, tripletOf } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter, type Traced } from '../core/trace.ts';

const [PERCENT, PLUS, SPACE] = [0x25, 0x2b, 0x20];

/** ngx_unescape_uri: a "%" before what is no digit is dropped; before one digit, so are the digit and what follows it. */
function unescapeUri(octets: Uint8Array): Traced<Uint8Array> {
  const out = new OctetWriter(octets);
  const next = nextSign(octets, [PERCENT, PLUS]);
  while (!out.done) {
    const { at } = out;
    const octet = tripletOf(octets, at);
    if (octet !== null) out.rewrite(3, [octet]);
    else if (octets[at] === PERCENT) dropMalformed(out, octets, at);
    else if (octets[at] === PLUS) out.rewrite(1, [SPACE]);
    else out.copy(next(at + 1) - at);
  }
  return out.finish();
}

function dropMalformed(out: OctetWriter, octets: Uint8Array, at: number): void {
  const next = octets[at + 1];
  if (next !== undefined && hexValue(next) >= 0) {
    out.drop(Math.min(3, octets.length - at));
    return;
  }
  out.drop(1);
  // What follows the "%" is taken as it is, another "%" or "+" too.
  if (next !== undefined) out.copy(1);
}

const decoders: readonly Decoder[] = [
  {
    id: 'nginx-set_unescape_uri',
    runtime: 'nginx',
    call: 'set_unescape_uri $out $in',
    versions: 'set-misc-nginx-module 0.33, nginx 1.22.1',
    provenance: 'ran',
    citations: [
      {
        title: 'set-misc-nginx-module, ngx_http_set_unescape_uri.c',
        url: 'https://github.com/openresty/set-misc-nginx-module/blob/v0.33/src/ngx_http_set_unescape_uri.c',
      },
    ],
    decode: octetDecoder(unescapeUri),
  },
];

export default decoders;
