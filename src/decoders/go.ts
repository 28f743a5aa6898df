import { decodeOctets, octetDecoder } from '../core/encoding/percent.ts';
import { readUtf8 } from '../core/encoding/utf8.ts';
import type { Decoder } from '../core/plugin.ts';
import type { Traced } from '../core/trace.ts';
import { indexOf, type ReadOctets, upTo } from './emulation/octets.ts';
import { failWith } from './emulation/text.ts';

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
  return failWith('url.EscapeError', `invalid URL escape ${found}`);
}

/** url.ParseQuery reads every pair. A semicolon in any of them is its error, else it is the first that any escape has. */
function parseQuery(octets: Uint8Array): Traced<Uint8Array> {
  if (octets.indexOf(SEMICOLON) !== -1) {
    failWith('*errors.errorString', 'invalid semicolon separator in query');
  }
  const end = indexOf(octets, AMPERSAND);
  const first = upTo(octets, end, queryUnescape);
  for (let at = end + 1; at < octets.length; ) {
    const length = indexOf(octets.subarray(at), AMPERSAND);
    checkPair(octets.subarray(at, at + length));
    at += length + 1;
  }
  return first;
}

const [AMPERSAND, SEMICOLON, EQUALS] = [0x26, 0x3b, 0x3d];

function checkPair(pair: Uint8Array): void {
  const equals = indexOf(pair, EQUALS);
  queryUnescape(pair.subarray(0, equals));
  queryUnescape(pair.subarray(equals + 1));
}

const queryUnescape: ReadOctets = (octets) => decodeOctets(octets, 'space', malformed);

const go = {
  runtime: 'Go',
  versions: 'Go 1.19.8',
  provenance: 'ran',
  citations: [
    {
      title: 'Go, net/url',
      url: 'https://github.com/golang/go/blob/go1.19.8/src/net/url/url.go',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...go,
    id: 'go-QueryUnescape',
    call: 'url.QueryUnescape(s)',
    decode: octetDecoder(queryUnescape),
  },
  {
    ...go,
    id: 'go-PathUnescape',
    call: 'url.PathUnescape(s)',
    decode: octetDecoder((octets) => decodeOctets(octets, 'keep', malformed)),
  },
  {
    ...go,
    id: 'go-ParseQuery',
    call: 'url.ParseQuery("v=" + s)',
    decode: octetDecoder(parseQuery),
  },
];

export default decoders;
