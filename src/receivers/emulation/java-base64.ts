import { ReceiverFailure } from './failure.ts';
import { sixBits } from './octets.ts';

const PAD = 0x3d;
const ILLEGAL_ARGUMENT = 'java.lang.IllegalArgumentException';

const illegal = (message: string): ReceiverFailure => new ReceiverFailure(ILLEGAL_ARGUMENT, message);

/**
 * java.util.Base64.Decoder.decode of JDK 17, in the words of its exceptions. `isMime`: getMimeDecoder(), which passes
 * over every octet outside the alphabet. Throws ReceiverFailure.
 */
export function decodeBase64(source: Uint8Array, isMime: boolean): Uint8Array {
  if (source.length === 1 && !(isMime && sixBits(source[0] ?? 0) < 0 && source[0] !== PAD)) {
    throw illegal('Input byte[] should at least have 2 bytes for base64 bytes');
  }
  const out = new Uint8Array(Math.ceil(source.length / 4) * 3);
  let [at, to, bits, shift] = [0, 0, 0, 18];
  while (at < source.length) {
    const octet = source[at++] ?? 0;
    const value = sixBits(octet);
    if (octet === PAD) {
      const isWrong = shift === 6 && (at === source.length || source[at++] !== PAD);
      if (isWrong || shift === 18) throw illegal('Input byte array has wrong 4-byte ending unit');
      break;
    }
    if (value < 0) {
      if (isMime) continue;
      // Integer.toString of a signed byte.
      throw illegal(`Illegal base64 character ${((octet << 24) >> 24).toString(16)}`);
    }
    bits |= value << shift;
    shift -= 6;
    if (shift >= 0) continue;
    out.set([bits >> 16, bits >> 8, bits], to);
    to += 3;
    [shift, bits] = [18, 0];
  }
  if (shift === 12) throw illegal('Last unit does not have enough valid bits');
  out.set(shift === 6 ? [bits >> 16] : shift === 0 ? [bits >> 16, bits >> 8] : [], to);
  to += shift === 6 ? 1 : shift === 0 ? 2 : 0;
  refuseRest(source, at, isMime);
  return out.subarray(0, to);
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
