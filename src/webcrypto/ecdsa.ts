import { DerError, DerReader, readInteger, TAG } from '../core/x509/der.ts';

/** The octets of the field of each curve that Web Cryptography has. */
export const FIELD_SIZES: Readonly<Record<string, number>> = {
  'P-256': 32,
  'P-384': 48,
  'P-521': 66,
};

/**
 * RFC 3279, section 2.2.3: SEQUENCE { r, s } as Web Cryptography wants it, both in the size of the field. Null where the
 * octets are no such signature: not DER, or a number that is negative or larger than the field.
 */
export function ecdsaSignature(der: Uint8Array, size: number): Uint8Array | null {
  try {
    const outer = new DerReader(der);
    const reader = outer.inside(outer.expect(TAG.sequence, 'Ecdsa-Sig-Value'));
    outer.end('Ecdsa-Sig-Value');
    const r = padded(readInteger(der, reader.expect(TAG.integer, 'r')), size);
    const s = padded(readInteger(der, reader.expect(TAG.integer, 's')), size);
    reader.end('Ecdsa-Sig-Value');
    return r && s && Uint8Array.of(...r, ...s);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function padded(value: Uint8Array, size: number): Uint8Array | null {
  const [first = 0] = value;
  const number = value.subarray(first === 0 ? 1 : 0);
  if (first >= 0x80 || number.length > size) return null;
  const result = new Uint8Array(size);
  result.set(number, size - number.length);
  return result;
}
