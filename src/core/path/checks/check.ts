import type { Span } from '../../span.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { DerError, DerReader } from '../../x509/der.ts';

/** What is checked of each certificate of a path, in the words of RFC 5280. */
export type Constraint =
  | 'signature'
  | 'signatureAlgorithm'
  | 'serialNumber'
  | 'issuer'
  | 'validity'
  | 'extensions'
  | 'basicConstraints'
  | 'pathLenConstraint'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'nameConstraints'
  | 'certificatePolicies';

/** Why a check did not pass. */
export type Reason =
  | 'signature-invalid'
  | 'signature-not-checkable'
  | 'weak-hash'
  | 'algorithms-differ'
  | 'negative-serial'
  | 'empty-issuer'
  | 'expired'
  | 'not-yet-valid'
  | 'unreadable-time'
  | 'duplicate-extension'
  | 'unknown-critical-extension'
  | 'malformed-extension'
  | 'unknown-critical-qualifier'
  | 'not-a-ca'
  | 'path-too-long'
  | 'no-key-cert-sign'
  | 'wrong-purpose'
  | 'name-excluded'
  | 'name-not-permitted'
  | 'name-unreadable'
  | 'name-unreadable-elsewhere'
  | 'too-many-names'
  | 'no-valid-policy'
  | 'any-policy-mapped';

/**
 * What one check found. failed: RFC 5280 forbids it, or nearly every verifier does; unproven: nothing is said against
 * it, and nothing may rest on it.
 */
export type Check = { readonly constraint: Constraint; readonly outcome: 'passed' } | Problem;

/** A check that did not pass. `found`: the value that it is about; `at`: where it stands, in octets of the certificate. */
export interface Problem {
  readonly constraint: Constraint;
  readonly outcome: 'failed' | 'unproven';
  readonly reason: Reason;
  readonly found: string;
  readonly at: Span;
}

/** What the purpose of a path is. */
export type Purpose = 'clientAuth' | 'serverAuth' | 'any';

/**
 * Where a certificate stands. top: the last one, a trust anchor or self-signed; its own fields count only as far as
 * constraints of anchors do.
 */
export type Role = 'end-entity' | 'ca' | 'top';

/** The check passed. */
export const passed = (constraint: Constraint): Check => ({ constraint, outcome: 'passed' });

/** The check failed: the path is broken. */
export const failed = (
  constraint: Constraint,
  reason: Reason,
  found: string,
  at: Span,
): Problem => ({ constraint, outcome: 'failed', reason, found, at });

/** The path is not trusted for this. */
export const unproven = (
  constraint: Constraint,
  reason: Reason,
  found: string,
  at: Span,
): Problem => ({ constraint, outcome: 'unproven', reason, found, at });

/** Whether a check did not pass. */
export const isProblem = (check: Check): check is Problem => check.outcome !== 'passed';

/** Where the first extension of this kind stands, else the certificate as a whole. */
export const placeOf = ({ extensions, at }: Certificate, oid: string): Span =>
  extensions.find((extension) => extension.oid === oid)?.at ?? at;

/** Reads the first extension of a kind; null where there is none, 'malformed' where it cannot be read. */
export function readExtension<T>(
  { octets, extensions }: Certificate,
  oid: string,
  read: (reader: DerReader) => T,
): T | null | 'malformed' {
  const extension = extensions.find((one) => one.oid === oid);
  if (extension === undefined) return null;
  try {
    return read(new DerReader(octets, extension.value));
  } catch (error) {
    if (error instanceof DerError) return 'malformed';
    throw error;
  }
}
