/** One sign of base64 in a text: 0-63, 64 for a pad character, -1 for what stands between signs. */
interface Sign {
  readonly value: number;
  readonly read: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 64;
const BETWEEN = -1;

/** RFC 4648, sections 4 and 5: both alphabets, by code unit. */
const VALUES = new Int8Array(128).fill(-2);
for (const [value, sign] of [...ALPHABET].entries()) VALUES[sign.charCodeAt(0)] = value;
for (const [sign, value] of [
  ['-', 62],
  ['_', 63],
  ['=', PAD],
  [' ', BETWEEN],
  ['\t', BETWEEN],
  ['\n', BETWEEN],
  ['\r', BETWEEN],
  ['>', BETWEEN],
] as const) {
  VALUES[sign.charCodeAt(0)] = value;
}

const LONGEST_ESCAPE = 16;
const ESCAPE =
  /^(?:%(?:25){0,4}([0-9A-Fa-f]{2})|\\u00([0-9A-Fa-f]{2})|&#[xX]([0-9A-Fa-f]{2});|&#([0-9]{2});|\\([nrt/]))/;
const BACKSLASHED: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, '/': 0x2f };

/** The sign at `at`, escaped in whatever way; null where none stands. */
function signAt(text: string, at: number): Sign | null {
  const unit = text.charCodeAt(at);
  const value = VALUES[unit] ?? -2;
  if (value !== -2) return { value, read: 1 };
  if (unit !== 0x25 && unit !== 0x5c && unit !== 0x26) return null;
  const match = ESCAPE.exec(text.slice(at, at + LONGEST_ESCAPE));
  if (match === null) return null;
  const hex = match[1] ?? match[2] ?? match[3];
  const named = match[4] === undefined ? BACKSLASHED[match[5] ?? ''] : Number(match[4]);
  const meant = VALUES[hex === undefined ? (named ?? 0) : Number.parseInt(hex, 16)] ?? -2;
  return meant === -2 ? null : { value: meant, read: match[0].length };
}

/** The first octets, at most `count`, of the base64 that begins at `start`. */
export function octetsAt(text: string, start: number, count: number): Uint8Array {
  const octets = new Uint8Array(count);
  let written = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; written < count; ) {
    const sign = signAt(text, at);
    if (sign === null || sign.value === PAD) break;
    at += sign.read;
    if (sign.value === BETWEEN) continue;
    held = ((held << 6) | sign.value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    octets[written] = (held >> bits) & 0xff;
    written += 1;
  }
  return octets.subarray(0, written);
}

/** A run of base64 in a text. */
export interface Blob {
  /** Behind its last sign. */
  readonly end: number;
  /** Its signs in the standard alphabet, without pad characters and what stands between. */
  readonly signs: string;
}

const LINE_END = 0x0a;

/**
 * The base64 that begins at `start`: to its pad characters, to its `most`th sign, or to what cannot belong to it. It goes on
 * in the next line only if that line looks like base64 from its beginning.
 */
export function blobAfter(text: string, start: number, most: number): Blob {
  const signs: string[] = [];
  let end = start;
  let isPadded = false;
  for (let at = start; at < text.length; ) {
    const sign = signAt(text, at);
    if (sign === null || (sign.value === BETWEEN && !goesOn(text, at))) break;
    if (sign.value === PAD) isPadded = true;
    else if (sign.value !== BETWEEN) {
      if (isPadded || signs.length === most) break;
      signs.push(ALPHABET.charAt(sign.value));
    }
    at += sign.read;
    if (sign.value !== BETWEEN) end = at;
  }
  return { end, signs: signs.join('') };
}

const WINDOW = 80;

function goesOn(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== LINE_END) return true;
  const next = text.slice(at + 1, at + 1 + WINDOW);
  return /^[>\s]*[A-Za-z0-9+/=_%\\ \t-]*(?:[\r\n"'`<>&|,;)\]}]|$)/.test(next);
}

/** Where the base64 that ends at `end` begins, not before `floor`. */
export function blobBefore(text: string, floor: number, end: number): number {
  let start = end;
  for (let at = end - 1; at >= floor; at -= 1) {
    const unit = text.charCodeAt(at);
    if ((VALUES[unit] ?? -2) === -2 && unit !== 0x25 && unit !== 0x5c) break;
    if (VALUES[unit] !== BETWEEN) start = at;
  }
  return start;
}
