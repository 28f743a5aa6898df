import { type DerReader, octetsOf } from '../x509/der.ts';

/** RFC 5280, section 5.3.1: CRLReason, by number. */
const REASONS: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
};

/** X.680, section 8.4. */
export const ENUMERATED = 0x0a;

/** The next element as a CRLReason: its name as RFC 5280 spells it, its number where it has none. Throws DerError. */
export function readReason(reader: DerReader): string {
  const { contents } = reader.expect(ENUMERATED, 'CRLReason');
  const [value = -1, ...more] = octetsOf(reader.octets, contents);
  return (more.length === 0 ? REASONS[value] : undefined) ?? `CRLReason ${value}`;
}
