import { DerError, DerReader, octetsOf, readInteger, TAG } from '../core/x509/der.ts';
import { readPublicKey } from '../core/x509/public-key.ts';

const SIZES: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** The curve of a SubjectPublicKeyInfo that Web Cryptography knows, with the octets of its field; else null. */
export function curveOf(spki: Uint8Array): { readonly name: string; readonly size: number } | null {
  try {
    const { curve } = readPublicKey(spki, new DerReader(spki).expect(TAG.sequence, 'key'));
    const size = curve === null ? undefined : SIZES[curve];
    return curve === null || size === undefined ? null : { name: curve, size };
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** RFC 3279, section 2.2.3: SEQUENCE { r, s } as Web Cryptography wants it, both in the size of the field; null if it is none. */
export function ecdsaSignature(der: Uint8Array, size: number): Uint8Array | null {
  try {
    const outer = new DerReader(der);
    const reader = outer.inside(outer.expect(TAG.sequence, 'signature'));
    const r = padded(readInteger(der, reader.expect(TAG.integer, 'r')), size);
    const s = padded(readInteger(der, reader.expect(TAG.integer, 's')), size);
    return r && s && Uint8Array.of(...r, ...s);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function padded(value: Uint8Array, size: number): Uint8Array | null {
  const start = value[0] === 0 ? 1 : 0;
  const number = octetsOf(value, { start, end: value.length });
  if (number.length > size) return null;
  const result = new Uint8Array(size);
  result.set(number, size - number.length);
  return result;
}
