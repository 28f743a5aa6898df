import { DecoderFailure, decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoder } from '../core/plugin.ts';

const SHORT: Readonly<Record<number, string>> = {
  7: 'a',
  8: 'b',
  9: 't',
  10: 'n',
  11: 'v',
  12: 'f',
  13: 'r',
  34: '"',
  92: '\\',
};

/** strconv.Quote: what is not printable is escaped, octets that are no UTF-8 as \\xNN. */
function quote(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const { length, point } = readUtf8(octets, at, 'whatwg');
    // Go replaces one octet at a time.
    text += point === null ? hex(octets[at] ?? 0) : quotePoint(point);
    at += point === null ? 1 : length;
  }
  return `"${text}"`;
}

const hex = (value: number): string => `\\x${value.toString(16).padStart(2, '0')}`;

function quotePoint(point: number): string {
  const short = SHORT[point];
  if (short !== undefined) return `\\${short}`;
  const character = String.fromCodePoint(point);
  if (point === 0x20 || /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)) return character;
  if (point < 0x80) return hex(point);
  const digits = point.toString(16);
  return point > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** url.EscapeError names at most three octets from the "%" on. */
function malformed(octets: Uint8Array, at: number): never {
  const found = quote(octets.subarray(at, at + 3));
  throw new DecoderFailure('url.EscapeError', `invalid URL escape ${found}`);
}

const decoders: readonly Decoder[] = [
  {
    id: 'go-QueryUnescape',
    runtime: 'Go',
    call: 'url.QueryUnescape(s)',
    versions: 'Go 1.19.8',
    provenance: 'ran',
    citations: [
      {
        title: 'Go, net/url',
        url: 'https://github.com/golang/go/blob/go1.19.8/src/net/url/url.go',
      },
    ],
    decode: octetDecoder((octets) => decodeOctets(octets, 'space', malformed)),
  },
  {
    id: 'go-PathUnescape',
    runtime: 'Go',
    call: 'url.PathUnescape(s)',
    versions: 'Go 1.19.8',
    provenance: 'ran',
    citations: [
      {
        title: 'Go, net/url',
        url: 'https://github.com/golang/go/blob/go1.19.8/src/net/url/url.go',
      },
    ],
    decode: octetDecoder((octets) => decodeOctets(octets, 'keep', malformed)),
  },
];

export default decoders;
