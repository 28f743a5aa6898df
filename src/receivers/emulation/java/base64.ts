import { Digits, sixBits } from '../octets.ts';
import { JavaException } from './exception.ts';

const PAD = 0x3d;
const ILLEGAL_ARGUMENT = 'java.lang.IllegalArgumentException';

const illegal = (message: string): JavaException => new JavaException(ILLEGAL_ARGUMENT, message);

/**
 * java.util.Base64.Decoder.decode of JDK 17, in the words of its exceptions. `isMime`: getMimeDecoder(), which passes
 * over every octet outside the alphabet. Throws JavaException.
 */
export function decodeBase64(source: Uint8Array, isMime: boolean): Uint8Array {
  if (source.length === 1 && !isMime) {
    throw illegal('Input byte[] should at least have 2 bytes for base64 bytes');
  }
  const digits = new Digits(source.length);
  let at = 0;
  while (at < source.length) {
    const octet = source[at] ?? 0;
    const value = sixBits(octet);
    at += 1;
    if (octet === PAD) {
      at = afterPadding(source, at, digits.length % 4);
      break;
    }
    if (value >= 0) digits.push(value);
    // Integer.toString of a signed byte.
    else if (!isMime)
      throw illegal(`Illegal base64 character ${((octet << 24) >> 24).toString(16)}`);
  }
  if (digits.length % 4 === 1) throw illegal('Last unit does not have enough valid bits');
  refuseRest(source, at, isMime);
  return digits.join();
}

/** Where the padding ends: two characters of a unit need a second pad character, none may have any. */
function afterPadding(source: Uint8Array, at: number, held: number): number {
  const isWrong = held === 2 && source[at] !== PAD;
  if (isWrong || held === 0) throw illegal('Input byte array has wrong 4-byte ending unit');
  return held === 2 ? at + 1 : at;
}

/** Nothing may follow the padding; MIME passes over what is outside the alphabet. */
function refuseRest(source: Uint8Array, from: number, isMime: boolean): void {
  for (let at = from; at < source.length; ) {
    const octet = source[at] ?? 0;
    if (isMime) at += 1;
    if (isMime && (sixBits(octet) < 0 || octet === PAD)) continue;
    throw illegal(`Input byte array has incorrect ending byte at ${at}`);
  }
}
