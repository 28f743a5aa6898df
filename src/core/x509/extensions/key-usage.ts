import { type DerReader, readBitString, TAG } from '../der.ts';
import { readOid } from '../oid.ts';

/** RFC 5280, section 4.2.1.3: the bits of KeyUsage, from 0. */
export const KEY_USAGES: readonly string[] = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** The names of the bits that are set, in their order. Throws DerError. */
export function readKeyUsage(outer: DerReader): readonly string[] {
  const { bits } = readBitString(outer.octets, outer.expect(TAG.bitString, 'KeyUsage'));
  outer.end('KeyUsage');
  return KEY_USAGES.filter((_, i) => {
    const octet = bits.start + (i >> 3);
    return octet < bits.end && ((outer.octets[octet] ?? 0) & (0x80 >> (i & 7))) !== 0;
  });
}

/** RFC 5280, section 4.2.1.12: the KeyPurposeIds, dotted, in their order. Throws DerError. */
export function readExtendedKeyUsage(outer: DerReader): readonly string[] {
  const reader = outer.inside(outer.expect(TAG.sequence, 'ExtKeyUsageSyntax'));
  outer.end('ExtKeyUsageSyntax');
  const purposes: string[] = [];
  while (!reader.done)
    purposes.push(readOid(reader.octets, reader.expect(TAG.oid, 'KeyPurposeId')));
  return purposes;
}
