/** One character of UTF-8, or what is replaced by one U+FFFD (`point` null). */
export interface Utf8Character {
  readonly length: number;
  readonly point: number | null;
}

/**
 * whatwg: one U+FFFD for each maximal subpart; java: the same, but one for a whole encoded surrogate; net: as .NET before
 * Core 3.0 and Mono, one for a leading octet and a continuation that is out of its range.
 */
export type Utf8Flavour = 'whatwg' | 'java' | 'net';

const invalid = (length: number): Utf8Character => ({ length, point: null });

/**
 * The character that begins at `at`. Unicode, table 3-7: what is no well-formed sequence is cut after its maximal
 * subpart, as the WHATWG decoder, Python, Rust, .NET and Node do.
 */
export function readUtf8(
  octets: ArrayLike<number>,
  at: number,
  flavour: Utf8Flavour,
): Utf8Character {
  const first = octets[at] ?? 0;
  if (first < 0x80) return { length: 1, point: first };
  const size = sizeOf(first);
  if (size === 0) return invalid(1);
  let point = first & (0x7f >> size);
  for (let i = 1; i < size; i += 1) {
    const next = octets[at + i];
    if (next === undefined || !isContinuation(first, i, next, flavour)) {
      return invalid(flavour === 'net' && isAnyContinuation(next) ? i + 1 : i);
    }
    point = (point << 6) | (next & 0x3f);
  }
  return isSurrogate(point) ? invalid(size) : { length: size, point };
}

/** How many octets a leading octet above 7F announces; 0 where it can lead none. */
function sizeOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** Unicode, table 3-7: the second octet is narrower after E0, ED, F0 and F4. Java looks at a surrogate as a whole. */
function isContinuation(
  first: number,
  index: number,
  octet: number,
  flavour: Utf8Flavour,
): boolean {
  if (index > 1) return isAnyContinuation(octet);
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const edge = flavour === 'java' ? 0xbf : 0x9f;
  const high = first === 0xed ? edge : first === 0xf4 ? 0x8f : 0xbf;
  return octet >= low && octet <= high;
}

const isAnyContinuation = (octet: number | undefined): boolean =>
  octet !== undefined && octet >= 0x80 && octet <= 0xbf;

const isSurrogate = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;
