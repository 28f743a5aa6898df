import type { Certificate } from '../../x509/certificate.ts';
import { DerError, type DerReader, readSmallInteger, TAG } from '../../x509/der.ts';
import { readOid } from '../../x509/oid.ts';
import { readExtension } from './check.ts';

/** The extensions of one certificate that policy processing reads (RFC 5280, sections 4.2.1.4, .5, .11 and .14). */
export interface PolicyExtensions {
  /** null: the extension is absent. */
  readonly policies: ReadonlySet<string> | null;
  /** Subject policies by issuer policy. */
  readonly mappings: ReadonlyMap<string, readonly string[]>;
  readonly requireExplicitPolicy: number | null;
  readonly inhibitPolicyMapping: number | null;
  readonly inhibitAnyPolicy: number | null;
  /** A qualifier that is not known. */
  readonly unknownQualifier: string | null;
}

/** Their OIDs. */
export const CERTIFICATE_POLICIES = '2.5.29.32';
const POLICY_MAPPINGS = '2.5.29.33';
const POLICY_CONSTRAINTS = '2.5.29.36';
const INHIBIT_ANY_POLICY = '2.5.29.54';
/** id-qt-cps and id-qt-unotice. */
const QUALIFIERS: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.2.1', '1.3.6.1.5.5.7.2.2']);

/** Reads them; the OID of the one that cannot be read where one cannot. */
export function policyExtensionsOf(certificate: Certificate): PolicyExtensions | string {
  const policies = readExtension(certificate, CERTIFICATE_POLICIES, readPolicies);
  if (policies === 'malformed') return CERTIFICATE_POLICIES;
  const mappings = readExtension(certificate, POLICY_MAPPINGS, readMappings);
  if (mappings === 'malformed') return POLICY_MAPPINGS;
  const constraints = readExtension(certificate, POLICY_CONSTRAINTS, readConstraints);
  if (constraints === 'malformed') return POLICY_CONSTRAINTS;
  const inhibitAnyPolicy = readExtension(certificate, INHIBIT_ANY_POLICY, readSkipCerts);
  if (inhibitAnyPolicy === 'malformed') return INHIBIT_ANY_POLICY;
  return {
    policies: policies?.oids ?? null,
    mappings: mappings ?? new Map(),
    requireExplicitPolicy: constraints?.requireExplicitPolicy ?? null,
    inhibitPolicyMapping: constraints?.inhibitPolicyMapping ?? null,
    inhibitAnyPolicy,
    unknownQualifier: policies?.unknownQualifier ?? null,
  };
}

function readPolicies(outer: DerReader): {
  readonly oids: ReadonlySet<string>;
  readonly unknownQualifier: string | null;
} {
  const reader = outer.inside(outer.expect(TAG.sequence, 'certificatePolicies'));
  outer.end('certificatePolicies');
  const oids = new Set<string>();
  let unknownQualifier: string | null = null;
  while (!reader.done) {
    const element = reader.expect(TAG.sequence, 'PolicyInformation');
    const inside = reader.inside(element);
    const oid = readOid(inside.octets, inside.expect(TAG.oid, 'policyIdentifier'));
    // RFC 5280, section 4.2.1.4: a policy must not be there twice.
    if (oids.has(oid)) throw new DerError('a policy that is there twice', element.at);
    oids.add(oid);
    const qualifiers = inside.optional(TAG.sequence);
    inside.end('PolicyInformation');
    if (qualifiers !== null) unknownQualifier ??= unknownIn(inside.inside(qualifiers));
  }
  return { oids, unknownQualifier };
}

function unknownIn(reader: DerReader): string | null {
  while (!reader.done) {
    const inside = reader.inside(reader.expect(TAG.sequence, 'PolicyQualifierInfo'));
    const oid = readOid(inside.octets, inside.expect(TAG.oid, 'policyQualifierId'));
    if (!QUALIFIERS.has(oid)) return oid;
  }
  return null;
}

function readMappings(outer: DerReader): ReadonlyMap<string, readonly string[]> {
  const reader = outer.inside(outer.expect(TAG.sequence, 'policyMappings'));
  outer.end('policyMappings');
  const mappings = new Map<string, string[]>();
  while (!reader.done) {
    const inside = reader.inside(reader.expect(TAG.sequence, 'policyMapping'));
    const from = readOid(inside.octets, inside.expect(TAG.oid, 'issuerDomainPolicy'));
    const to = readOid(inside.octets, inside.expect(TAG.oid, 'subjectDomainPolicy'));
    inside.end('policyMapping');
    const mapped = mappings.get(from);
    if (mapped === undefined) mappings.set(from, [to]);
    else mapped.push(to);
  }
  return mappings;
}

function readConstraints(outer: DerReader): {
  readonly requireExplicitPolicy: number | null;
  readonly inhibitPolicyMapping: number | null;
} {
  const reader = outer.inside(outer.expect(TAG.sequence, 'policyConstraints'));
  outer.end('policyConstraints');
  const number = (tag: number): number | null => {
    const element = reader.optional(tag);
    return element === null ? null : readSmallInteger(reader.octets, element);
  };
  const requireExplicitPolicy = number(0x80);
  const inhibitPolicyMapping = number(0x81);
  reader.end('policyConstraints');
  return { requireExplicitPolicy, inhibitPolicyMapping };
}

function readSkipCerts(reader: DerReader): number {
  const element = reader.expect(TAG.integer, 'inhibitAnyPolicy');
  reader.end('inhibitAnyPolicy');
  return readSmallInteger(reader.octets, element);
}
