import { digitOf } from './hex.ts';
import { escapeAt, type OctetCall } from './octets.ts';

const [PERCENT, PLUS, SPACE, SLASH, LETTER_U] = [0x25, 0x2b, 0x20, 0x2f, 0x75];

/** Apache's %{unescape:}: an escaped slash stays; a malformed escape or an escaped NUL fails. */
export const apacheUnescape: OctetCall = (octets) => {
  const out = new Uint8Array(octets.length);
  let wrote = 0;
  let from = 0;
  for (let at = 0; at < octets.length; ) {
    if (octets[at] !== PERCENT) {
      at += 1;
      continue;
    }
    const octet = escapeAt(octets, at);
    if (octet <= 0) return null;
    if (octet !== SLASH) {
      out.set(octets.subarray(from, at), wrote);
      wrote += at - from;
      out[wrote] = octet;
      wrote += 1;
      from = at + 3;
    }
    at += 3;
  }
  out.set(octets.subarray(from), wrote);
  return out.subarray(0, wrote + octets.length - from);
};

/** A piece of what is read, and how much was read for it. */
interface Piece {
  readonly read: number;
  readonly octets: ArrayLike<number>;
}

const NOTHING: ArrayLike<number> = [];

/** A loop of octets whose escapes are odd: runs between the signs are copied, `onSign` reads on at each. */
export const oddOctets =
  (signs: readonly number[], onSign: (octets: Uint8Array, at: number) => Piece): OctetCall =>
  (octets) => {
    const isSign = new Uint8Array(256);
    for (const sign of signs) isSign[sign] = 1;
    let out = new Uint8Array(octets.length);
    let wrote = 0;
    const put = (part: ArrayLike<number>): void => {
      if (wrote + part.length > out.length) out = grown(out, wrote + part.length);
      out.set(part, wrote);
      wrote += part.length;
    };
    let from = 0;
    for (let at = 0; at < octets.length; ) {
      if (isSign[octets[at] ?? 0] === 0) {
        at += 1;
        continue;
      }
      put(octets.subarray(from, at));
      const { read, octets: part } = onSign(octets, at);
      put(part);
      at += read;
      from = at;
    }
    put(octets.subarray(from));
    return out.subarray(0, wrote);
  };

function grown(octets: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(least * 2);
  more.set(octets);
  return more;
}

/** One octet for `read` others. */
export const one = (read: number, octet: number): Piece => ({ read, octets: [octet] });

/** What is read stays as it is. */
export const same = (octets: Uint8Array, at: number, read: number): Piece => ({
  read,
  octets: octets.subarray(at, at + read),
});

/** Nothing for `read` octets. */
const dropped = (read: number): Piece => ({ read, octets: NOTHING });

/** ngx_unescape_uri: a "%" before no digit is dropped; before one, so are the digit and what follows it. */
export const nginx: OctetCall = oddOctets([PERCENT, PLUS], (octets, at) => {
  if (octets[at] === PLUS) return one(1, SPACE);
  const octet = escapeAt(octets, at);
  if (octet >= 0) return one(3, octet);
  const next = octets[at + 1];
  if (next === undefined) return dropped(1);
  return digitOf(next) >= 0 ? dropped(Math.min(3, octets.length - at)) : one(2, next);
});

/** Envoy before it checked digits: any two octets are folded into one. */
export const envoyOld: OctetCall = oddOctets([PERCENT], (octets, at) => {
  if (at + 2 >= octets.length) return same(octets, at, 1);
  const [high, low] = [octets[at + 1] ?? 0, octets[at + 2] ?? 0];
  return one(3, (distance(high) * 16 + distance(low)) & 0xff);
});

function distance(octet: number): number {
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  return (octet >= 0x61 && octet <= 0x7a ? octet - 0x20 : octet) - 0x41 + 10;
}

/** CGI::Util::unescape: %uXXXX becomes the UTF-8 of its code point, two surrogates that of one character. */
export const perlCgi: OctetCall = oddOctets([PERCENT, PLUS], (octets, at) => {
  if (octets[at] === PLUS) return one(1, SPACE);
  const octet = escapeAt(octets, at);
  if (octet >= 0) return one(3, octet);
  const unit = unitAt(octets, at);
  if (unit < 0) return same(octets, at, 1);
  const next = unit >= 0xd800 && unit <= 0xdbff ? unitAt(octets, at + 6) : -1;
  const isPair = next >= 0xdc00 && next <= 0xdfff;
  const point = isPair ? 0x10000 + ((unit - 0xd800) << 10) + next - 0xdc00 : unit;
  return { read: isPair ? 12 : 6, octets: utf8Of(point) };
});

function unitAt(octets: Uint8Array, at: number): number {
  if (octets[at] !== PERCENT || octets[at + 1] !== LETTER_U) return -1;
  const digits = octets.subarray(at + 2, at + 6);
  let unit = digits.length === 4 ? 0 : -1;
  for (const octet of digits) {
    const digit = digitOf(octet);
    if (digit < 0 || unit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/** The UTF-8 of any number that it can hold, surrogates too. */
export function utf8Of(point: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | ((point >> 18) & 7), tail(12), tail(6), tail(0)];
}
