import { diagnose } from '../diagnostic.ts';
import { labelOf, type PathFinding } from './as-sent.ts';
import { isProblem, type Problem, type Purpose } from './checks/check.ts';
import { type Graph, keyMatch, type Node } from './graph.ts';
import type { Limit } from './limits.ts';
import type { Ended } from './search.ts';
import { type Placed, type Step, stepsDown } from './step.ts';

/** What the findings of a path are made from. */
export interface Judged {
  readonly ended: Ended;
  readonly limit: Limit | null;
  readonly hasAnchors: boolean;
  readonly purpose: Purpose;
  /** The certificates that were sent: what is said of them by themselves needs not be said again. */
  readonly sent: ReadonlySet<Node>;
  readonly graph: Graph;
}

/** Everything that was found along a path, from the end entity up. */
export const placedIn = ({ top, found }: Ended): readonly Placed[] => [
  ...[...stepsDown(top)].reverse().flatMap((step) => step.found),
  ...found,
];

/** What is wrong with a path itself. `silent` ones are findings of the certificate, and reasons of the path only. */
export function pathFindings(judged: Judged): {
  readonly said: readonly PathFinding[];
  readonly silent: readonly PathFinding[];
} {
  const { ended, limit, hasAnchors, sent } = judged;
  const problems = placedIn(ended).flatMap(({ node, check }) =>
    isProblem(check) ? [{ node, problem: check }] : [],
  );
  const all = problems.flatMap(({ node, problem }) => {
    const finding = findingOf(node, problem, judged);
    return finding === null ? [] : [finding];
  });
  const isSilent = ({ diagnostic, about }: PathFinding): boolean =>
    diagnostic.code.startsWith('certificate.') &&
    [...sent].some(({ member }) => member.sha256 === about);
  const top = ended.top.node;
  return {
    said: [
      ...all.filter((one) => !isSilent(one)),
      ...(limit === null
        ? []
        : [
            {
              diagnostic: diagnose('path.limit-reached', { limit }, null),
              about: top.member.sha256,
            },
          ]),
      ...(hasAnchors && ended.kind === 'self-signed'
        ? [{ diagnostic: diagnose('path.not-trusted', {}, null), about: top.member.sha256 }]
        : []),
      ...missing(judged),
    ],
    silent: all.filter(isSilent),
  };
}

function findingOf(node: Node, problem: Problem, judged: Judged): PathFinding | null {
  const { certificate, sha256 } = node.member;
  const { constraint, reason, found, at } = problem;
  const about = sha256;
  if (problem.outcome === 'unproven') {
    // Without trust anchors nothing is to be proven.
    if (judged.ended.kind !== 'anchor') return null;
    const subject = labelOf(certificate.subject);
    const args = { constraint, reason, found, subject };
    return { diagnostic: diagnose('path.unproven', args, at), about };
  }
  if (reason === 'signature-invalid') {
    const args = { issuer: labelOf(certificate.issuer) };
    return { diagnostic: diagnose('path.signature-invalid', args, at), about };
  }
  const own = judged.sent.has(node) ? ownFinding(node, problem, judged) : null;
  if (own !== null) return own;
  const subject = labelOf(certificate.subject);
  const args = { constraint, reason, found, subject };
  return { diagnostic: diagnose('path.constraint-violated', args, at), about };
}

/** What is a finding of the certificate, whatever the path is. */
function ownFinding(
  { member: { certificate, sha256: about } }: Node,
  { reason, found, at }: Problem,
  { ended, purpose }: Judged,
): PathFinding | null {
  switch (reason) {
    case 'expired':
      return { diagnostic: diagnose('certificate.expired', { since: found }, at), about };
    case 'not-yet-valid':
      return { diagnostic: diagnose('certificate.not-yet-valid', { until: found }, at), about };
    case 'unknown-critical-extension': {
      const args = { oid: found };
      return { diagnostic: diagnose('certificate.unknown-critical-extension', args, at), about };
    }
    case 'wrong-purpose': {
      const isEndEntity = stepsDown(ended.top).at(-1)?.node.member.certificate === certificate;
      if (!isEndEntity || purpose !== 'clientAuth') return null;
      const args = { anyExtendedKeyUsage: 'no' };
      return { diagnostic: diagnose('certificate.no-client-auth', args, at), about };
    }
    default:
      return null;
  }
}

/** Why the path goes no further: its issuer is not at hand, or is one of those below. */
function missing({ ended: { top, kind }, graph, limit }: Judged): readonly PathFinding[] {
  // Where the path is too long, its next issuer is at hand.
  if (kind !== 'open' || limit === 'certificates') return [];
  const { certificate, sha256: about } = top.node.member;
  const { issuer } = certificate;
  const name = labelOf(issuer);
  if (isCircular(top, graph))
    return [{ diagnostic: diagnose('path.circular', { issuer: name }, issuer.at), about }];
  const args = { issuer: name, keyIdentifier: keyIdentifierOf(top.node) };
  return [{ diagnostic: diagnose('path.issuer-missing', args, issuer.at), about }];
}

function isCircular({ node, below }: Step, { bySubject }: Graph): boolean {
  const path = new Set(
    (below === null ? [] : stepsDown(below)).map(({ node: { entity } }) => entity),
  );
  return (bySubject.get(node.issuer) ?? []).some(
    (issuer) => path.has(issuer.entity) && keyMatch(node, issuer) !== 'other',
  );
}

/** The key identifier of the issuer that is missing, as OpenSSL prints it; "" where none is named. */
function keyIdentifierOf({ member }: Node): string {
  const { authorityKeyIdentifier } = member.certificate.decoded;
  return (authorityKeyIdentifier?.toUpperCase().match(/../g) ?? []).join(':');
}
