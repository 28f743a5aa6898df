const encoder = new TextEncoder();

/** The octets of what a decoder returned: text as its UTF-8. */
export const octetsOf = (pem: string | Uint8Array): Uint8Array =>
  typeof pem === 'string' ? encoder.encode(pem) : pem;

/** One character for each octet, so that text can be searched and cut as octets are. */
export function latin1(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 8192) {
    parts.push(String.fromCharCode(...octets.subarray(at, at + 8192)));
  }
  return parts.join('');
}

/** The octets of text whose characters are all below U+0100. */
export const fromLatin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: readonly number[] = Array.from({ length: 256 }, (_, unit) =>
  ALPHABET.indexOf(String.fromCharCode(unit)),
);

/** The six bits of a base64 character (RFC 4648, section 4); -1 for any other octet. */
export const sixBits = (unit: number): number => VALUES[unit] ?? -1;

/** The whole octets of groups of six bits. */
export function joinBits(digits: readonly number[]): Uint8Array {
  const octets = new Uint8Array(Math.floor((digits.length * 6) / 8));
  let bits = 0;
  let held = 0;
  let to = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    octets[to] = bits >> held;
    to += 1;
  }
  return octets;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

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
  const known = new Map<string, Uint8Array>();
  for (const octets of all) {
    const key = latin1(octets);
    if (!known.has(key)) known.set(key, octets);
  }
  return [...known.values()];
}
