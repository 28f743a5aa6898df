import { digitOf } from './hex.ts';
import type { OctetCall } from './octets.ts';
import { oddOctets, one, same, utf8Of } from './proxies.ts';

const [PERCENT, PLUS, BACKSLASH, SPACE, ZERO] = [0x25, 0x2b, 0x5c, 0x20, 0x30];
const [LETTER_C, LETTER_U, LETTER_X, SMALL_U] = [0x63, 0x55, 0x78, 0x75];

const SHORT = new Uint8Array(256);
const LETTERS = { a: 7, b: 8, e: 27, E: 27, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };
for (const [letter, octet] of Object.entries(LETTERS)) SHORT[letter.charCodeAt(0)] = octet;

type Piece = ReturnType<typeof one>;

/** printf %b, once each "%" has become "\x". */
export const bashPrintf = (isForm: boolean): OctetCall =>
  oddOctets(isForm ? [PERCENT, BACKSLASH, PLUS] : [PERCENT, BACKSLASH], (octets, at) => {
    if (octets[at] === PERCENT) return hexEscape(octets, at, 1);
    return octets[at] === PLUS ? one(1, SPACE) : backslash(octets, at);
  });

function hexEscape(octets: Uint8Array, at: number, prefix: number): Piece {
  const [value, count] = number(octets, at + prefix, 2, 16);
  if (count > 0) return one(prefix + count, value);
  return { read: prefix, octets: [BACKSLASH, LETTER_X] };
}

function number(octets: Uint8Array, at: number, most: number, base: number): [number, number] {
  let value = 0;
  let count = 0;
  for (; count < most; count += 1) {
    const digit = digitOf(octets[at + count] ?? 0);
    if (digit < 0 || digit >= base) break;
    value = value * base + digit;
  }
  return [value, count];
}

function backslash(octets: Uint8Array, at: number): Piece {
  const next = octets[at + 1] ?? 0;
  const short = SHORT[next] ?? 0;
  if (short > 0) return one(2, short);
  if (next >= ZERO && next <= 0x37) return octal(octets, at, next === ZERO ? 4 : 3);
  if (next === PERCENT) return { read: 2, octets: [BACKSLASH, LETTER_X] };
  if (next === LETTER_X) return hexEscape(octets, at, 2);
  if (next === SMALL_U) return unicode(octets, at, 4);
  if (next === LETTER_U) return unicode(octets, at, 8);
  return next === LETTER_C ? { read: octets.length - at, octets: [] } : same(octets, at, 1);
}

function octal(octets: Uint8Array, at: number, most: number): Piece {
  const [value, count] = number(octets, at + 1, most, 8);
  return one(1 + count, value & 0xff);
}

function unicode(octets: Uint8Array, at: number, most: number): Piece {
  const [value, count] = number(octets, at + 2, most, 16);
  return count === 0 ? same(octets, at, 2) : { read: 2 + count, octets: utf8Of(value) };
}
