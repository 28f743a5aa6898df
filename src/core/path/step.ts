import type { SignatureAnswer } from '../report.ts';
import { type Check, isProblem, type Role } from './checks/check.ts';
import { checkSignature } from './checks/signature.ts';
import { checkSignatureAlgorithm } from './checks/signature-algorithm.ts';
import { isSelfIssued, keyMatch, type Node } from './graph.ts';
import type { Judge } from './judge.ts';

/** A check and the certificate that it is about. */
export interface Placed {
  readonly node: Node;
  readonly check: Check;
}

/** How a path stands so far, or as a whole. */
export interface Standing {
  /** Signatures that are wrong; each is among `failed`, too. */
  readonly invalid: number;
  readonly failed: number;
  readonly unproven: number;
  /** Links whose key identifiers differ, and those that have none to tell. */
  readonly otherKeys: number;
  readonly unknownKeys: number;
}

/** The last certificate of a path so far, and the path below it down to the end entity. */
export interface Step {
  readonly node: Node;
  readonly role: Role;
  readonly below: Step | null;
  readonly length: number;
  /** Whether this one's key verifies the certificate below it; null at the end entity. */
  readonly signature: SignatureAnswer | null;
  /** What was found when this step was taken. */
  readonly found: readonly Placed[];
  readonly standing: Standing;
}

const NOTHING: Standing = { invalid: 0, failed: 0, unproven: 0, otherKeys: 0, unknownKeys: 0 };

/** Nothing is said against the path so far. */
export const isClean = ({ failed, unproven }: Standing): boolean => failed + unproven === 0;

/** The standing with further checks. */
export function standingWith(standing: Standing, found: readonly Placed[]): Standing {
  let { invalid, failed, unproven } = standing;
  for (const { check } of found) {
    if (!isProblem(check)) continue;
    if (check.reason === 'signature-invalid') invalid += 1;
    if (check.outcome === 'failed') failed += 1;
    else unproven += 1;
  }
  return { ...standing, invalid, failed, unproven };
}

/** A path of the end entity alone. */
export function firstStep(node: Node, judge: Judge): Step {
  const found = judge.own(node, 'end-entity').map((check) => ({ node, check }));
  return {
    node,
    role: 'end-entity',
    below: null,
    length: 1,
    signature: null,
    found,
    standing: standingWith(NOTHING, found),
  };
}

/** The path with one more certificate, whose key answers so for the signature of the one below it. */
export function nextStep(
  below: Step,
  node: Node,
  role: Role,
  signature: SignatureAnswer,
  judge: Judge,
): Step {
  const child = below.node;
  const { certificate } = child.member;
  const found: readonly Placed[] = [
    { node: child, check: checkSignature(certificate, signature) },
    { node: child, check: checkSignatureAlgorithm(certificate, true) },
    ...judge.own(node, role).map((check) => ({ node, check })),
    ...judge.pathLength(node, role, intermediatesIn(below)).map((check) => ({ node, check })),
    ...names(below, node, judge),
  ];
  const match = keyMatch(child, node);
  const standing = standingWith(below.standing, found);
  return {
    node,
    role,
    below,
    length: below.length + 1,
    signature,
    found,
    standing: {
      ...standing,
      otherKeys: standing.otherKeys + (match === 'other' ? 1 : 0),
      unknownKeys: standing.unknownKeys + (match === 'unknown' ? 1 : 0),
    },
  };
}

/** The steps from this one down to the end entity. */
export function stepsDown(top: Step): readonly Step[] {
  const steps: Step[] = [];
  for (let step: Step | null = top; step !== null; step = step.below) steps.push(step);
  return steps;
}

/** RFC 5280, section 4.2.1.9: those that are not self-issued, without the end entity. */
const intermediatesIn = (top: Step): number =>
  stepsDown(top).filter(({ node, below }) => below !== null && !isSelfIssued(node)).length;

/** RFC 5280, section 6.1.3 (b): constraints do not apply to self-issued intermediate certificates. */
function names(top: Step, ca: Node, judge: Judge): readonly Placed[] {
  let subtrees = sizeOf(ca, judge);
  if (subtrees === 0) return [];
  const found: Placed[] = [];
  for (const { node, below } of stepsDown(top)) {
    if (below === null || !isSelfIssued(node))
      found.push({ node, check: judge.names(node, ca, subtrees) });
    subtrees += sizeOf(node, judge);
  }
  return found;
}

function sizeOf(node: Node, judge: Judge): number {
  const constraints = judge.constraints(node);
  return constraints === null ? 0 : constraints.permitted.length + constraints.excluded.length;
}
