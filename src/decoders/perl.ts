import { nextSign } from '../core/encoding/next-sign.ts';
import { octetDecoder, tripletOf } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter, type Traced } from '../core/trace.ts';
import { percentDecode } from './emulation/octets.ts';
import { unicodeEscapeAt } from './emulation/unicode-escape.ts';

const [PERCENT, PLUS, LETTER_U] = [0x25, 0x2b, 0x75];

/** CGI::Util::unescape: %uXXXX becomes the UTF-8 of that code point, two surrogates that of one character. */
function cgiUnescape(octets: Uint8Array): Traced<Uint8Array> {
  const out = new OctetWriter(octets);
  const next = nextSign(octets, [PERCENT, PLUS]);
  while (!out.done) {
    const { at } = out;
    const octet = tripletOf(octets, at);
    const unicode =
      octets[at] === PERCENT && octets[at + 1] === LETTER_U ? unicodeAt(octets, at) : null;
    if (octet !== null) out.rewrite(3, [octet]);
    else if (unicode !== null) out.rewrite(unicode.text.length * 6, utf8Of(unicode.text));
    else if (octets[at] === PLUS) out.rewrite(1, [0x20]);
    else out.copy(next(at + 1) - at);
  }
  return out.finish();
}

const unicodeAt = (octets: Uint8Array, at: number) =>
  unicodeEscapeAt(String.fromCharCode(...octets.subarray(at, at + 12)), 0);

/** utf8::encode writes a lone surrogate as three octets. */
function utf8Of(text: string): ArrayLike<number> {
  const point = text.codePointAt(0) ?? 0;
  if (point < 0xd800 || point > 0xdfff) return new TextEncoder().encode(text);
  return [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)];
}

const decoders: readonly Decoder[] = [
  {
    id: 'perl-URI::Escape::uri_unescape',
    runtime: 'Perl',
    call: 'URI::Escape::uri_unescape($s)',
    versions: 'perl 5.36.0, URI 5.17',
    provenance: 'ran',
    citations: [{ title: 'URI::Escape', url: 'https://metacpan.org/pod/URI::Escape' }],
    decode: percentDecode,
  },
  {
    id: 'perl-CGI::unescape',
    runtime: 'Perl',
    call: 'CGI::unescape($s)',
    versions: 'perl 5.36.0, CGI 4.55',
    provenance: 'ran',
    citations: [{ title: 'CGI::Util', url: 'https://metacpan.org/pod/CGI::Util' }],
    decode: octetDecoder(cgiUnescape),
  },
];

export default decoders;
