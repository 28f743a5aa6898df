import { ReceiverFailure } from './failure.ts';
import { Digits, octetsOfDigits, sixBits } from './octets.ts';

/**
 * Buffer.from(text, 'base64') of Node.js 20: both alphabets, every other character is passed over, and padding ends the
 * data wherever it stands.
 */
export function bufferFromBase64(text: string): Uint8Array {
  const [data = ''] = text.split('=', 1);
  const digits = new Digits(data.length);
  for (let i = 0; i < data.length; i += 1) {
    const unit = data.charCodeAt(i);
    const value = unit === 0x2d ? 62 : unit === 0x5f ? 63 : sixBits(unit);
    if (value >= 0) digits.push(value);
  }
  return digits.join();
}

const failed = (message: string): ReceiverFailure =>
  new ReceiverFailure('DOMException', `${message} [code 5]`);

/** atob of Node.js 20 (simdutf), in the words of its exceptions. Throws ReceiverFailure. */
export function atob(text: string): Uint8Array {
  const characters = text.replace(/[\t\n\f\r ]/g, '');
  const [padding = ''] = /={1,2}$/.exec(characters) ?? [];
  const digits = characters.slice(0, characters.length - padding.length);
  if (!/^[A-Za-z0-9+/]*$/.test(digits)) throw failed('Invalid character');
  // Forgiving base64 decoding of the Infra Standard, step 3; the padding is looked at after it.
  if (digits.length % 4 === 1) {
    throw failed('The string to be decoded is not correctly encoded.');
  }
  const isPadded = padding === '' || (digits.length + padding.length) % 4 === 0;
  if (!isPadded || (padding !== '' && digits.length % 4 === 0)) throw failed('Invalid character');
  return octetsOfDigits(digits);
}
