import { decodeOctets, octetDecoder, tripletOf } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import type { Traced } from '../core/trace.ts';
import { cString, formDecode, percentDecode } from './emulation/octets.ts';

const [AMPERSAND, EQUALS] = [0x26, 0x3d];

/** A pair of the query, from its name to the "&" that ends it. */
interface Pair {
  readonly start: number;
  readonly end: number;
}

/** main/php_variables.c: "&" separates pairs; of several with the name, the last is taken. The first pair is "v=" and what it was given. */
function parseStr(octets: Uint8Array): Traced<Uint8Array> {
  const { start, end } = lastValue(octets);
  const { value, trace } = decodeOctets(octets.subarray(start, end), 'space', () => undefined);
  const rest = octets.length - end;
  return {
    value,
    trace: [
      ...(start > 0 ? [{ kind: 'drop' as const, read: start, wrote: 0 }] : []),
      ...trace,
      ...(rest > 0 ? [{ kind: 'drop' as const, read: rest, wrote: 0 }] : []),
    ],
  };
}

function lastValue(octets: Uint8Array): Pair {
  let start = 0;
  let taken: Pair | null = null;
  while (start <= octets.length) {
    const found = octets.indexOf(AMPERSAND, start);
    const end = found === -1 ? octets.length : found;
    if (taken === null) taken = { start, end };
    else taken = laterValue(octets, { start, end }) ?? taken;
    start = end + 1;
  }
  return taken ?? { start: 0, end: 0 };
}

/** The value of a later pair whose name is "v" too: the name is decoded, and its leading spaces are cut. */
function laterValue(octets: Uint8Array, { start, end }: Pair): Pair | null {
  let equals = start;
  while (equals < end && octets[equals] !== EQUALS) equals += 1;
  const name = nameOf(octets.subarray(start, equals));
  return name === 'v' ? { start: Math.min(equals + 1, end), end } : null;
}

function nameOf(octets: Uint8Array): string {
  let name = '';
  for (let at = 0; at < octets.length; ) {
    const octet = tripletOf(octets, at);
    name +=
      octet === null && octets[at] === 0x2b ? ' ' : String.fromCharCode(octet ?? octets[at] ?? 0);
    at += octet === null ? 1 : 3;
  }
  return name.replace(/\0.*$/s, '').replace(/^ +/, '');
}

const php = {
  runtime: 'PHP',
  versions: 'PHP 7.4.33, 8.2.36, 8.5.10',
  provenance: 'ran',
  citations: [
    {
      title: 'PHP, ext/standard/url.c',
      url: 'https://github.com/php/php-src/blob/master/ext/standard/url.c',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  { ...php, id: 'php-urldecode', call: 'urldecode($s)', decode: formDecode },
  { ...php, id: 'php-rawurldecode', call: 'rawurldecode($s)', decode: percentDecode },
  {
    ...php,
    id: 'php-parse_str',
    call: "parse_str('v=' . $s), $_GET['v']",
    citations: [
      {
        title: 'PHP, main/php_variables.c',
        url: 'https://github.com/php/php-src/blob/master/main/php_variables.c',
      },
    ],
    decode: octetDecoder(cString(parseStr)),
  },
];

export default decoders;
