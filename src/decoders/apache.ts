import { octetDecoder, tripletOf } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter, type Traced } from '../core/trace.ts';
import { cResult, cString, lenient } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';

const [PERCENT, SLASH] = [0x25, 0x2f];

const isEmpty = (): never => failWith('empty result', 'unescape yields an empty string');

/** server/util.c, ap_unescape_url_keep2f: an escaped slash stays as it is; a malformed escape or an escaped NUL fails. */
function keepSlash(octets: Uint8Array): Traced<Uint8Array> {
  const out = new OctetWriter(octets);
  while (!out.done) {
    const { at } = out;
    const octet = tripletOf(octets, at);
    if (octet === 0) isEmpty();
    if (octet === SLASH) out.copy(3);
    else if (octet !== null) out.rewrite(3, [octet]);
    else if (octets[at] === PERCENT) isEmpty();
    else out.copy(plainLength(octets, at));
  }
  return out.finish();
}

function plainLength(octets: Uint8Array, at: number): number {
  const next = octets.indexOf(PERCENT, at);
  return (next === -1 ? octets.length : next) - at;
}

const apache = {
  runtime: 'Apache httpd',
  versions: 'Apache httpd 2.4.71',
  provenance: 'ran',
} as const;

const decoders: readonly Decoder[] = [
  {
    ...apache,
    id: 'apache-expr-unescape',
    call: '%{unescape:…}',
    citations: [
      {
        title: 'Apache httpd, server/util_expr_eval.c',
        url: 'https://github.com/apache/httpd/blob/2.4.x/server/util_expr_eval.c',
      },
    ],
    decode: octetDecoder(cString(keepSlash)),
  },
  {
    ...apache,
    id: 'apache-RewriteMap-int:unescape',
    call: 'RewriteMap unescape int:unescape',
    citations: [
      {
        title: 'Apache httpd, mod_rewrite.c',
        url: 'https://github.com/apache/httpd/blob/2.4.x/modules/mappers/mod_rewrite.c',
      },
    ],
    decode: octetDecoder(cString(cResult(lenient('keep')))),
  },
];

export default decoders;
