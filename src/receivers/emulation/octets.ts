const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Up to so many octets the decoder of the platform is no faster. */
const SHORT = 64;

/** The octets of what a decoder returned: text as its UTF-8. */
export const octetsOf = (pem: string | Uint8Array): Uint8Array =>
  typeof pem === 'string' ? encoder.encode(pem) : pem;

/** The octets of what a decoder returned, one character for each. */
export function charactersOf(pem: string | Uint8Array): string {
  const octets = octetsOf(pem);
  // ASCII alone has an octet for each unit of text.
  return typeof pem === 'string' && octets.length === pem.length ? pem : latin1(octets);
}

/** One value is given to many parsers. */
const known = new WeakMap<Uint8Array, string>();

/** One character for each octet, so that text can be searched and cut as octets are. They may not change later. */
export function latin1(octets: Uint8Array): string {
  if (octets.length <= SHORT) return byCharacter(octets);
  const text = known.get(octets) ?? asciiOf(octets) ?? byCharacter(octets);
  known.set(octets, text);
  return text;
}

/** The decoder of the platform reads ASCII faster. Of what is none, only octets that form no character keep the length. */
function asciiOf(octets: Uint8Array): string | null {
  const text = utf8.decode(octets);
  return text.length === octets.length && !text.includes('\ufffd') ? text : null;
}

function byCharacter(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 8192) {
    parts.push(String.fromCharCode(...octets.subarray(at, at + 8192)));
  }
  return parts.join('');
}

/** The octets of text whose characters are all below U+0100. */
export function fromLatin1(text: string): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) octets[i] = text.charCodeAt(i);
  return octets;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = Int8Array.from({ length: 256 }, (_, unit) =>
  ALPHABET.indexOf(String.fromCharCode(unit)),
);

/** The six bits of a base64 character (RFC 4648, section 4); -1 for any other octet. */
export const sixBits = (unit: number): number => VALUES[unit] ?? -1;

/** The whole octets of groups of six bits. */
function joinBits(digits: ArrayLike<number>): Uint8Array {
  const octets = new Uint8Array(Math.floor((digits.length * 6) / 8));
  for (let i = 0, to = 0; i < digits.length; i += 4, to += 3) {
    const high = ((digits[i] ?? 0) << 6) | (digits[i + 1] ?? 0);
    const bits = (high << 12) | ((digits[i + 2] ?? 0) << 6) | (digits[i + 3] ?? 0);
    // What does not fit is no whole octet: a typed array takes nothing past its end.
    octets[to] = bits >> 16;
    octets[to + 1] = bits >> 8;
    octets[to + 2] = bits;
  }
  return octets;
}

/** Groups of six bits that are gathered one after another, `most` at most. */
export class Digits {
  readonly #values: Uint8Array;
  length = 0;

  constructor(most: number) {
    this.#values = new Uint8Array(most);
  }

  push(value: number): void {
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** The whole octets of them. */
  join(): Uint8Array {
    return joinBits(this.#values.subarray(0, this.length));
  }
}

/** The octets of base64 characters (RFC 4648, section 4), of which there is nothing else in `text`. */
export function octetsOfDigits(text: string): Uint8Array {
  const digits = fromLatin1(text);
  for (let i = 0; i < digits.length; i += 1) digits[i] = sixBits(digits[i] ?? 0);
  return joinBits(digits);
}

/** The text of what a decoder returned: octets read as UTF-8. */
export const textOf = (pem: string | Uint8Array): string =>
  typeof pem === 'string' ? pem : utf8.decode(pem);

/** What applications do before they decode by themselves: the labels go. */
export const withoutLabels = (pem: string | Uint8Array): string =>
  textOf(pem)
    .replaceAll('-----BEGIN CERTIFICATE-----', '')
    .replaceAll('-----END CERTIFICATE-----', '');

/** Each octet string once: what a store holds. */
export function distinct(all: readonly Uint8Array[]): readonly Uint8Array[] {
  if (all.length < 2) return all;
  const known = new Map<string, Uint8Array>();
  for (const octets of all) {
    const key = latin1(octets);
    if (!known.has(key)) known.set(key, octets);
  }
  return [...known.values()];
}
