import { readBase64 } from '../encoding/base64.ts';
import { toHex } from '../x509/text.ts';

/** The sizes that a digest of a certificate has, an OpenADR fingerprint among them. */
const DIGEST_SIZES = [10, 16, 20, 32, 48, 64];

/** The digits of a value in hexadecimal, lower case, without what stands between them; null where it is none. */
export function hexOf(text: string): string | null {
  const digits = text.replace(/^(?:0x|\\x)/i, '').replace(/(?:[:\s.,_-]|\\x)/gi, '');
  return /^[0-9a-f]+$/i.test(digits) ? digits.toLowerCase() : null;
}

/** Every reading of a value as octets of a digest, in hex: as hexadecimal, and as base64 of either alphabet. */
export function digestReadings(text: string): readonly string[] {
  const hex = hexOf(text);
  const found = hex !== null && hex.length % 2 === 0 ? [hex] : [];
  const base64 = base64Of(text);
  return base64 === null ? found : [...found, base64];
}

function base64Of(text: string): string | null {
  // RFC 9651, section 3.3.5: a Byte Sequence stands between colons.
  const plain = text.replace(/^:(.*):$/s, '$1').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(plain)) return null;
  const { octets, leftover } = readBase64(plain);
  return leftover !== 1 && DIGEST_SIZES.includes(octets.value.length) ? toHex(octets.value) : null;
}

/** How many octets of two hex strings agree from the first one on, and how many up to the last. */
export function agreement(a: string, b: string): { readonly first: number; readonly last: number } {
  const most = Math.floor(Math.min(a.length, b.length) / 2);
  const octet = (hex: string, at: number): string => hex.slice(at, at + 2);
  let first = 0;
  while (first < most && octet(a, first * 2) === octet(b, first * 2)) first += 1;
  let last = 0;
  while (last < most && octet(a, a.length - last * 2 - 2) === octet(b, b.length - last * 2 - 2)) {
    last += 1;
  }
  return { first, last };
}
