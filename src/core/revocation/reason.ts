import { type DerReader, octetsOf, TAG } from '../x509/der.ts';
import { CRL_REASONS } from '../x509/extensions/crl-reasons.ts';

/** The next element as a CRLReason: its name as RFC 5280 spells it, its number where it has none. Throws DerError. */
export function readReason(reader: DerReader): string {
  const { contents } = reader.expect(TAG.enumerated, 'CRLReason');
  const [value = -1, ...more] = octetsOf(reader.octets, contents);
  return (more.length === 0 ? CRL_REASONS[value] : undefined) ?? `CRLReason ${value}`;
}
