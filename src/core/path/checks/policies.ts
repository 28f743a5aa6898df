import type { Certificate } from '../../x509/certificate.ts';
import { type Check, failed, type Problem, passed, placeOf } from './check.ts';
import { PolicyGraph } from './policy-graph.ts';
import {
  CERTIFICATE_POLICIES,
  type PolicyExtensions,
  policyExtensionsOf,
} from './read-policies.ts';

const constraint = 'certificatePolicies';
const ANY_POLICY = '2.5.29.32.0';

/** A certificate of a path below its anchor. */
export interface PolicySubject {
  readonly certificate: Certificate;
  readonly isSelfIssued: boolean;
}

/**
 * RFC 5280, section 6.1, with the initial set any-policy and nothing required at first: from the certificate that the
 * anchor issued to the end entity. One check for each certificate, in that order; the first that fails is the last.
 */
export function checkPolicies(subjects: readonly PolicySubject[]): readonly Check[] {
  const run = new PolicyRun(subjects.length);
  const checks: Check[] = [];
  for (const [i, subject] of subjects.entries()) {
    const check = run.take(subject, i === subjects.length - 1) ?? passed(constraint);
    checks.push(check);
    if (check.outcome !== 'passed') break;
  }
  return checks;
}

/** The state variables of section 6.1.2: how many certificates more until something is required or inhibited. */
class PolicyRun {
  readonly #graph = new PolicyGraph();
  #explicit: number;
  #mapping: number;
  #any: number;

  constructor(length: number) {
    this.#explicit = length + 1;
    this.#mapping = length + 1;
    this.#any = length + 1;
  }

  take({ certificate, isSelfIssued }: PolicySubject, isLast: boolean): Problem | null {
    const at = placeOf(certificate, CERTIFICATE_POLICIES);
    const read = policyExtensionsOf(certificate);
    if (typeof read === 'string') return failed(constraint, 'malformed-extension', read, at);
    const qualifier = isCritical(certificate) ? read.unknownQualifier : null;
    // RFC 5280, section 4.2.1.4: a critical extension is interpreted with its qualifiers, or refused.
    if (qualifier !== null) return failed(constraint, 'unknown-critical-qualifier', qualifier, at);
    const isAnyAllowed = this.#any > 0 || (!isLast && isSelfIssued);
    this.#graph.descend(read.policies, isAnyAllowed);
    if (this.#explicit === 0 && this.#graph.isEmpty)
      return failed(constraint, 'no-valid-policy', '', at);
    const problem = isLast ? null : this.#prepare(read, isSelfIssued);
    if (problem !== null) return failed(constraint, problem, '', at);
    return isLast ? this.#wrapUp(certificate, read) : null;
  }

  /** RFC 5280, section 6.1.4 (a), (b), (h), (i) and (j). */
  #prepare(read: PolicyExtensions, isSelfIssued: boolean): 'any-policy-mapped' | null {
    for (const [from, to] of read.mappings) {
      if (from === ANY_POLICY || to.includes(ANY_POLICY)) return 'any-policy-mapped';
    }
    this.#graph.map(read.mappings, this.#mapping > 0);
    if (!isSelfIssued) {
      this.#explicit = Math.max(0, this.#explicit - 1);
      this.#mapping = Math.max(0, this.#mapping - 1);
      this.#any = Math.max(0, this.#any - 1);
    }
    this.#explicit = Math.min(this.#explicit, read.requireExplicitPolicy ?? this.#explicit);
    this.#mapping = Math.min(this.#mapping, read.inhibitPolicyMapping ?? this.#mapping);
    this.#any = Math.min(this.#any, read.inhibitAnyPolicy ?? this.#any);
    return null;
  }

  /** RFC 5280, section 6.1.5 (a), (b) and (g). */
  #wrapUp(certificate: Certificate, read: PolicyExtensions): Problem | null {
    const explicit = read.requireExplicitPolicy === 0 ? 0 : Math.max(0, this.#explicit - 1);
    return explicit === 0 && this.#graph.isEmpty
      ? failed(constraint, 'no-valid-policy', '', placeOf(certificate, CERTIFICATE_POLICIES))
      : null;
  }
}

const isCritical = ({ extensions }: Certificate): boolean =>
  extensions.some(({ oid, critical }) => oid === CERTIFICATE_POLICIES && critical);
