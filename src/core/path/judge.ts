import type { SignatureAnswer } from '../report.ts';
import type { Verify } from '../x509/tools.ts';
import { checkBasicConstraints, checkPathLength } from './checks/basic-constraints.ts';
import { type Check, type Purpose, passed, type Role } from './checks/check.ts';
import { checkExtensions } from './checks/extensions.ts';
import { checkIssuer, checkSerialNumber, checkValidity } from './checks/fields.ts';
import { checkExtendedKeyUsage, checkKeyUsage } from './checks/key-usage.ts';
import {
  checkConstraints,
  checkNames,
  constraintsOf,
  MOST_COMPARISONS,
  tooManyNames,
} from './checks/name-constraints.ts';
import { signatureOf } from './checks/signature.ts';
import { checkSignatureAlgorithm } from './checks/signature-algorithm.ts';
import type { Node } from './graph.ts';
import type { Budget } from './limits.ts';
import { countNames } from './names/names.ts';
import type { NameConstraints } from './names/subtrees.ts';

/** What a path is judged by. */
export interface Rules {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly purpose: Purpose;
  /** Whether what a trust anchor says of itself counts, as OpenSSL and Go have it. */
  readonly anchorConstraints: boolean;
}

/** Answers what is asked of certificates, each question once: whatever does not depend on the rest of the path. */
export class Judge {
  readonly rules: Rules;
  readonly #verify: Verify;
  readonly #budget: Budget;
  readonly #own = new Map<Node, Map<Role, readonly Check[]>>();
  readonly #signatures = new Map<string, Promise<SignatureAnswer>>();
  readonly #constraints = new Map<Node, NameConstraints | null>();
  readonly #names = new Map<Node, Map<Node, Check>>();

  constructor(rules: Rules, verify: Verify, budget: Budget) {
    this.rules = rules;
    this.#verify = verify;
    this.#budget = budget;
  }

  /** Whether the issuer's key verifies the certificate; null once the budget is spent. */
  signature({ member }: Node, issuer: Node): Promise<SignatureAnswer> | null {
    const key = `${member.sha256} ${issuer.entity}`;
    const known = this.#signatures.get(key);
    if (known !== undefined) return known;
    if (!this.#budget.signature()) return null;
    const answer = signatureOf(member.certificate, issuer.member.certificate, this.#verify);
    this.#signatures.set(key, answer);
    return answer;
  }

  /** The checks of a certificate by itself in this place. */
  own(node: Node, role: Role): readonly Check[] {
    const byRole = this.#own.get(node) ?? new Map<Role, readonly Check[]>();
    this.#own.set(node, byRole);
    const checks = byRole.get(role) ?? this.#ownChecks(node, role);
    byRole.set(role, checks);
    return checks;
  }

  #ownChecks({ member: { certificate }, isAnchor }: Node, role: Role): readonly Check[] {
    // RFC 5280, section 6.1.1 (d): of a trust anchor, its name and key are all that path validation takes.
    if (role === 'top' && isAnchor && !this.rules.anchorConstraints) return [];
    const { now, purpose } = this.rules;
    return [
      ...(role === 'top' ? [checkSignatureAlgorithm(certificate, false)] : []),
      checkValidity(certificate, now),
      checkSerialNumber(certificate),
      checkIssuer(certificate),
      checkExtensions(certificate),
      checkBasicConstraints(certificate, role),
      checkKeyUsage(certificate, role),
      checkExtendedKeyUsage(certificate, purpose),
      ...(role === 'end-entity' ? [] : [checkConstraints(certificate)]),
    ];
  }

  /** The check of a CA's pathLenConstraint with so many intermediate certificates below it. */
  pathLength({ member, isAnchor }: Node, role: Role, below: number): readonly Check[] {
    const isSaid = role !== 'end-entity' && (!isAnchor || this.rules.anchorConstraints);
    return isSaid ? [checkPathLength(member.certificate, below)] : [];
  }

  /** The name constraints of a CA; null where it has none, or none that can be read. */
  constraints(node: Node): NameConstraints | null {
    const known = this.#constraints.get(node);
    if (known !== undefined) return known;
    const isSilent = node.isAnchor && !this.rules.anchorConstraints;
    const found = isSilent ? null : constraintsOf(node.member.certificate);
    const constraints = found === 'malformed' ? null : found;
    this.#constraints.set(node, constraints);
    return constraints;
  }

  /** Whether the names of `node` are within the constraints of `ca`. `subtrees`: those of all CAs above it so far. */
  names(node: Node, ca: Node, subtrees: number): Check {
    const constraints = this.constraints(ca);
    if (constraints === null) return passed('nameConstraints');
    const { certificate } = node.member;
    const names = countNames(certificate);
    if (names * subtrees > MOST_COMPARISONS) return tooManyNames(certificate);
    const byCa = this.#names.get(node) ?? new Map<Node, Check>();
    this.#names.set(node, byCa);
    const known = byCa.get(ca);
    if (known !== undefined) return known;
    const count = names * (constraints.permitted.length + constraints.excluded.length);
    const check = this.#budget.names(count)
      ? checkNames(certificate, constraints)
      : tooManyNames(certificate);
    byCa.set(ca, check);
    return check;
  }
}
