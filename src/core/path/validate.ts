import type { PathCheckJson, PathJson } from '../report.ts';
import type { Verify } from '../x509/tools.ts';
import { marksOf, type PathFinding, sentFindings } from './as-sent.ts';
import { isProblem } from './checks/check.ts';
import { endEntityOf } from './end-entity.ts';
import { pathFindings, placedIn } from './findings.ts';
import { graphOf, isSelfIssued, type Member, type Node } from './graph.ts';
import { Judge, type Rules } from './judge.ts';
import { Budget } from './limits.ts';
import { type Ended, searchPath } from './search.ts';
import { isClean, stepsDown } from './step.ts';

export type { Member };

/** The path of the end entity among the certificates sent, and what is wrong with it and with how it was sent. */
export interface ValidatedPath {
  /** Spans in octets of the certificate that they are about. */
  readonly json: PathJson;
  readonly findings: readonly PathFinding[];
  /** SHA-256 of the certificates of the path whose signature verifies. */
  readonly proven: readonly string[];
}

/** What is validated. `sent` is in the order sent, duplicates included. */
export interface PathRequest extends Rules {
  readonly sent: readonly [Member, ...Member[]];
  /** None: trust is not judged. */
  readonly anchors: readonly Member[];
  /** first: it is known to be the first; any: a CA sent first may belong to one that stands behind it. */
  readonly endEntity: 'first' | 'any';
}

/**
 * RFC 5280, section 6, and what most verifiers do beyond it (contract.md, validatePath), over the best path that can be
 * built. trusted: it ends at a trust anchor and every check passed. broken: a check failed, and an issuer is there.
 * incomplete: no issuer at hand. untrusted: complete, but no anchor, or something that nothing may rest on. Ends within
 * the limits of limits.ts; the limit that ended it is in `limit`.
 */
export async function validate(request: PathRequest, verify: Verify): Promise<ValidatedPath> {
  const { sent, anchors } = request;
  const graph = graphOf(sent, anchors);
  const budget = new Budget();
  const judge = new Judge(request, verify, budget);
  const from = request.endEntity === 'first' ? graph.first : endEntityOf(graph);
  const ended = await searchPath(graph, from, judge, budget);
  const path = stepsDown(ended.top)
    .map(({ node }) => node)
    .reverse();
  const verdict = verdictOf(ended);
  const limit = verdict === 'trusted' ? null : budget.met;
  const hasAnchors = anchors.length > 0;
  const inPath = pathFindings({
    ended,
    limit,
    hasAnchors,
    purpose: request.purpose,
    sent: new Set(graph.sent),
    graph,
  });
  const findings = [...sentFindings(sent, graph, path), ...inPath.said];
  const links = await linksOf(ended, judge);
  const reasons = [...findings, ...inPath.silent].map(({ diagnostic }) => diagnostic.code);
  return {
    json: {
      endEntity: from.member.sha256,
      certificates: path.map(({ member }) => member.sha256),
      anchor: ended.kind === 'anchor' ? ended.top.node.member.sha256 : null,
      verdict,
      links,
      reasons: [...new Set(reasons)],
      checks: checksOf(ended, path),
      sent: marksOf(sent, graph, path),
      limit,
    },
    findings,
    proven: links.flatMap(({ certificate, signature }) =>
      signature === 'valid' ? [certificate] : [],
    ),
  };
}

function verdictOf({ top, kind, standing }: Ended): PathJson['verdict'] {
  if (standing.failed > 0 && (top.below !== null || kind !== 'open')) return 'broken';
  if (kind === 'open') return 'incomplete';
  return kind === 'anchor' && isClean(standing) ? 'trusted' : 'untrusted';
}

async function linksOf({ top, kind }: Ended, judge: Judge): Promise<PathJson['links']> {
  const steps = [...stepsDown(top)].reverse();
  const below = steps.slice(1).map((issuer, i) => ({
    certificate: steps[i]?.node.member.sha256 ?? '',
    issuer: issuer.node.member.sha256,
    signature: issuer.signature,
  }));
  const { node } = top;
  const certificate = node.member.sha256;
  const isOwn = kind !== 'open' && isSelfIssued(node);
  const own = isOwn ? await judge.signature(node, node) : null;
  const issuer = own === null ? null : certificate;
  return [...below, { certificate, issuer, signature: own }];
}

/** What was checked of each certificate of the path, the end entity first. */
function checksOf(ended: Ended, path: readonly Node[]): readonly PathCheckJson[] {
  const placed = placedIn(ended);
  return path.map((node) => {
    const own = placed.filter((one) => one.node === node).map(({ check }) => check);
    const problems = own.filter(isProblem);
    const wrong = new Set(problems.map(({ constraint }) => constraint));
    const passed = own.map(({ constraint }) => constraint).filter((one) => !wrong.has(one));
    return {
      certificate: node.member.sha256,
      passed: [...new Set(passed)],
      problems,
    };
  });
}
