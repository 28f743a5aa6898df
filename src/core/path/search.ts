import { failed, type Role } from './checks/check.ts';
import { checkPolicies } from './checks/policies.ts';
import { claimsItself, type Graph, isSelfIssued, keyMatch, type Node, nearness } from './graph.ts';
import type { Judge } from './judge.ts';
import { type Budget, MOST_CERTIFICATES_IN_PATH, MOST_EXPLANATIONS } from './limits.ts';
import { compareRanks, Queue } from './queue.ts';
import {
  firstStep,
  isClean,
  nextStep,
  type Placed,
  type Standing,
  type Step,
  standingWith,
  stepsDown,
} from './step.ts';

/** A path that ends: at a trust anchor, at a certificate that signed itself, or where no issuer is at hand. */
export interface Ended {
  readonly top: Step;
  readonly kind: 'anchor' | 'self-signed' | 'open';
  /** What was found when it ended. */
  readonly found: readonly Placed[];
  readonly standing: Standing;
}

interface Entry {
  readonly below: Step;
  readonly issuer: Node;
  /** The step itself, where it was taken and something was found against it. */
  readonly taken: Step | null;
}

/**
 * The best path from an end entity, best first: one that is trusted wins, and is found unless a limit was met. Among
 * issuers of one name: the key identifier tells, then the distance to a trust anchor, then which is valid for longer.
 * Never the order in which they were sent. A certificate's subject and key stand once in a path, so that it ends.
 */
export async function searchPath(
  graph: Graph,
  from: Node,
  judge: Judge,
  budget: Budget,
): Promise<Ended> {
  return new Search(graph, judge, budget).run(from);
}

class Search {
  readonly #graph: Graph;
  readonly #judge: Judge;
  readonly #budget: Budget;
  readonly #queue = new Queue<Entry>();
  readonly #near: ReadonlyMap<Node, number>;
  readonly #order: ReadonlyMap<Node, number>;
  readonly #hasAnchors: boolean;
  /** How many issuers of a step are still to be tried. */
  readonly #waiting = new Map<Step, number>();
  #best: Ended | null = null;
  #furthest: Step | null = null;

  constructor(graph: Graph, judge: Judge, budget: Budget) {
    this.#graph = graph;
    this.#judge = judge;
    this.#budget = budget;
    this.#near = nearness(graph);
    this.#order = orderOf(graph.nodes);
    this.#hasAnchors = graph.nodes.some(({ isAnchor }) => isAnchor);
  }

  async run(from: Node): Promise<Ended> {
    await this.#arrive(firstStep(from, this.#judge));
    let explanations = MOST_EXPLANATIONS;
    for (let entry = this.#queue.pop(); entry !== undefined; entry = this.#queue.pop()) {
      if (this.#best !== null && this.#isSettled(this.#best)) break;
      const isOpen = isClean((entry.taken ?? entry.below).standing);
      // Only what may still be trusted is worth the whole budget.
      if (!isOpen) explanations -= 1;
      if (explanations < 0 || (isOpen && !this.#budget.candidate())) break;
      await this.#extend(entry);
    }
    if (this.#best === null && this.#furthest !== null) this.#end(this.#furthest, 'open');
    if (this.#best === null) throw new RangeError('a search that found not even its beginning');
    return this.#best;
  }

  #isSettled({ kind, standing }: Ended): boolean {
    return isClean(standing) && kind === (this.#hasAnchors ? 'anchor' : 'self-signed');
  }

  async #arrive(step: Step): Promise<void> {
    if (step.length > (this.#furthest?.length ?? 0)) this.#furthest = step;
    if (step.node.isAnchor) return this.#end(step, 'anchor');
    if (await this.#isSelfSigned(step.node)) return this.#end(step, 'self-signed');
    const issuers = this.#issuersOf(step);
    this.#waiting.set(step, issuers.length);
    for (const issuer of issuers) this.#offer({ below: step, issuer, taken: null });
    if (issuers.length === 0) await this.#endWithoutIssuer(step);
  }

  /** Whether the certificate is signed with its own key, as far as that can be told. */
  async #isSelfSigned(node: Node): Promise<boolean> {
    if (!isSelfIssued(node)) return false;
    const answer = await this.#judge.signature(node, node);
    return answer === 'valid' || (answer === 'not-checkable' && claimsItself(node));
  }

  #issuersOf(step: Step): readonly Node[] {
    const taken = new Set(stepsDown(step).map(({ node }) => node.entity));
    const issuers = (this.#graph.bySubject.get(step.node.issuer) ?? []).filter(
      ({ entity }) => !taken.has(entity),
    );
    if (step.length < MOST_CERTIFICATES_IN_PATH || issuers.length === 0) return issuers;
    this.#budget.meet('certificates');
    return [];
  }

  #offer(entry: Entry): void {
    const { below, issuer, taken } = entry;
    const { failed: wrong, unproven, otherKeys, unknownKeys } = (taken ?? below).standing;
    const match = keyMatch(below.node, issuer);
    const near = this.#near.get(issuer) ?? Number.MAX_SAFE_INTEGER;
    this.#queue.push(
      [
        wrong,
        unproven,
        otherKeys + (taken === null && match === 'other' ? 1 : 0),
        near,
        unknownKeys + (taken === null && match === 'unknown' ? 1 : 0),
        this.#order.get(issuer) ?? 0,
        below.length,
      ],
      entry,
    );
  }

  async #extend({ below, issuer, taken }: Entry): Promise<void> {
    if (taken !== null) return this.#arrive(taken);
    const step = await this.#take(below, issuer);
    const left = (this.#waiting.get(below) ?? 1) - 1;
    // One that was taken is an issuer: the path goes on.
    this.#waiting.set(below, step === null ? left : Number.POSITIVE_INFINITY);
    if (step === null) {
      if (left === 0) await this.#endWithoutIssuer(below);
    } else if (isClean(step.standing) || !isClean(below.standing)) await this.#arrive(step);
    else this.#offer({ below, issuer, taken: step });
  }

  /** The step to this issuer; null where it is none: its key does not verify, and nothing but the name speaks for it. */
  async #take(below: Step, issuer: Node): Promise<Step | null> {
    const answer = await this.#judge.signature(below.node, issuer);
    if (answer === null) return null;
    const match = keyMatch(below.node, issuer);
    if (answer !== 'valid' && match === 'other') return null;
    const isTop = issuer.isAnchor || (await this.#isSelfSigned(issuer));
    const role = isTop ? 'top' : 'ca';
    // One that is no CA has only the name of the issuer.
    if (answer === 'invalid' && match === 'unknown' && !this.#isCa(issuer, role)) return null;
    return nextStep(below, issuer, role, answer, this.#judge);
  }

  #isCa(node: Node, role: Role): boolean {
    return this.#judge
      .own(node, role)
      .every(
        ({ constraint, outcome }) => constraint !== 'basicConstraints' || outcome === 'passed',
      );
  }

  /** A certificate that claims to have signed itself and did not, or one whose issuer is not there. */
  async #endWithoutIssuer(step: Step): Promise<void> {
    const { node } = step;
    const isWrong = claimsItself(node) && (await this.#judge.signature(node, node)) === 'invalid';
    if (!isWrong) return this.#end(step, 'open');
    const { signatureValue } = node.member.certificate;
    const check = failed('signature', 'signature-invalid', '', signatureValue);
    this.#end(step, 'self-signed', [{ node, check }]);
  }

  #end(top: Step, kind: Ended['kind'], more: readonly Placed[] = []): void {
    const found = [...more, ...policiesOf(top, kind)];
    const ended = { top, kind, found, standing: standingWith(top.standing, found) };
    const isBetter =
      this.#best === null || compareRanks(this.#rankOf(ended), this.#rankOf(this.#best)) < 0;
    if (isBetter) this.#best = ended;
  }

  /** What is worth showing where nothing is trusted: the path that lacks least. */
  #rankOf({ kind, standing }: Ended): readonly number[] {
    const flag = (claim: boolean): number => (claim ? 1 : 0);
    const { invalid, failed: wrong, unproven, otherKeys } = standing;
    return [
      flag(invalid > 0),
      flag(this.#hasAnchors && kind !== 'anchor'),
      flag(wrong > 0),
      flag(kind === 'open'),
      wrong,
      unproven,
      otherKeys,
    ];
  }
}

/** The policies of a path, from the certificate below its top; of an open one, from its last certificate. */
function policiesOf(top: Step, kind: Ended['kind']): readonly Placed[] {
  const steps = stepsDown(top);
  const judged =
    kind === 'open' || (kind === 'self-signed' && steps.length === 1) ? steps : steps.slice(1);
  const checks = checkPolicies(
    judged.map(({ node }) => ({
      certificate: node.member.certificate,
      isSelfIssued: isSelfIssued(node),
    })),
  );
  return checks.flatMap((check, i) => {
    const node = judged[i]?.node;
    return node === undefined ? [] : [{ node, check }];
  });
}

/** The longest valid first; the SHA-256 tells between those that are valid for as long. */
function orderOf(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const until = ({ member }: Node): number =>
    member.certificate.notAfter.time?.ms ?? Number.NEGATIVE_INFINITY;
  const sorted = [...nodes].sort((a, b) => {
    const [one, other] = [until(a), until(b)];
    if (one !== other) return other > one ? 1 : -1;
    return a.member.sha256 < b.member.sha256 ? -1 : 1;
  });
  return new Map(sorted.map((node, i) => [node, i]));
}
