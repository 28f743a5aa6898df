import { hexValue } from '../core/encoding/escapes.ts';
import { nextSign } from '../core/encoding/next-sign.ts';
import { octetDecoder } from '../core/encoding/percent.ts';
import type { Decoder } from '../core/plugin.ts';
import { OctetWriter } from '../core/trace.ts';
import { cString, type ReadOctets } from './emulation/octets.ts';

const [PERCENT, PLUS, BACKSLASH, SPACE, LETTER_X] = [0x25, 0x2b, 0x5c, 0x20, 0x78];

/** The escapes of printf's %b that stand for one octet. */
const SHORT = new Map(
  Object.entries({ a: 7, b: 8, e: 27, E: 27, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 }).map(
    ([letter, octet]) => [letter.charCodeAt(0), octet],
  ),
);

/** Each "%" becomes "\x", then printf %b reads all backslash escapes, those of the value too. */
const printf =
  (plus: 'keep' | 'space'): ReadOctets =>
  (octets) => {
    const out = new OctetWriter(octets);
    const signs = plus === 'space' ? [PERCENT, BACKSLASH, PLUS] : [PERCENT, BACKSLASH];
    const next = nextSign(octets, signs);
    while (!out.done) {
      const octet = octets[out.at];
      if (octet === PERCENT) hexEscape(out, octets, 1);
      else if (octet === BACKSLASH) backslash(out, octets);
      else if (octet === PLUS && plus === 'space') out.rewrite(1, [SPACE]);
      else out.copy(next(out.at + 1) - out.at);
    }
    return out.finish();
  };

/** \x takes one or two digits; without any it stays. */
function hexEscape(out: OctetWriter, octets: Uint8Array, prefix: number): void {
  const [value, count] = digits(octets, out.at + prefix, 2, 16);
  if (count > 0) out.rewrite(prefix + count, [value]);
  else out.rewrite(prefix, [BACKSLASH, LETTER_X]);
}

/** The value of up to `most` digits from `at` on, and how many there are. */
function digits(octets: Uint8Array, at: number, most: number, base: 8 | 16): [number, number] {
  let value = 0;
  let count = 0;
  for (; count < most; count += 1) {
    const digit = hexValue(octets[at + count] ?? 0);
    if (digit < 0 || digit >= base) break;
    value = value * base + digit;
  }
  return [value, count];
}

/** builtins/printf.def, tescape. */
function backslash(out: OctetWriter, octets: Uint8Array): void {
  const { at } = out;
  const next = octets[at + 1] ?? 0;
  const short = SHORT.get(next);
  // The "\x" that a "%" became: its backslash is the escaped one.
  if (next === PERCENT) out.rewrite(2, [BACKSLASH, LETTER_X]);
  else if (short !== undefined) out.rewrite(2, [short]);
  else if (next >= 0x30 && next <= 0x37) octal(out, octets);
  else if (next === LETTER_X) hexEscape(out, octets, 2);
  else if (next === 0x75 || next === 0x55) unicode(out, octets, next === 0x75 ? 4 : 8);
  // \c ends the output.
  else if (next === 0x63) out.drop(octets.length - at);
  else out.copy(1);
}

/** Up to three digits, or four from a zero on. */
function octal(out: OctetWriter, octets: Uint8Array): void {
  const most = octets[out.at + 1] === 0x30 ? 4 : 3;
  const [value, count] = digits(octets, out.at + 1, most, 8);
  out.rewrite(1 + count, [value & 0xff]);
}

function unicode(out: OctetWriter, octets: Uint8Array, most: 4 | 8): void {
  const [value, count] = digits(octets, out.at + 2, most, 16);
  if (count === 0) out.copy(2);
  else out.rewrite(2 + count, utf8Of(value));
}

/** lib/sh/unicode.c, u32toutf8: surrogates too, as three octets. */
function utf8Of(value: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((value >> shift) & 0x3f);
  if (value < 0x80) return [value];
  if (value < 0x800) return [0xc0 | (value >> 6), tail(0)];
  if (value < 0x10000) return [0xe0 | (value >> 12), tail(6), tail(0)];
  return [0xf0 | ((value >> 18) & 7), tail(12), tail(6), tail(0)];
}

const decode = (plus: 'keep' | 'space') => octetDecoder(cString(printf(plus)));

const CALL = `printf '%b' "\${s//%/\\\\x}"`;

const bash = {
  runtime: 'Bash',
  versions: 'bash 5.2.15',
  provenance: 'ran',
  citations: [
    {
      title: 'Bash, builtins/printf.def',
      url: 'https://git.savannah.gnu.org/cgit/bash.git/tree/builtins/printf.def?h=bash-5.2',
    },
  ],
} as const;

const decoders: readonly Decoder[] = [
  {
    ...bash,
    id: 'bash-printf-b',
    call: CALL,
    decode: decode('keep'),
  },
  {
    ...bash,
    id: 'bash-printf-b-plus',
    call: `s=\${s//+/ }; ${CALL}`,
    decode: decode('space'),
  },
];

export default decoders;
