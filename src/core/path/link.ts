import type { PathJson } from '../report.ts';
import type { Verify } from '../x509/tools.ts';
import { findingsOf, type PathFinding } from './as-sent.ts';
import { build, type Link } from './build.ts';
import { endEntityOf } from './end-entity.ts';
import { graphOf, type Member } from './graph.ts';

export type { Member };

/** The path of the end entity among the certificates sent, and what is wrong with how they were sent. */
export interface LinkedPath {
  readonly json: PathJson;
  readonly findings: readonly PathFinding[];
  /** SHA-256 of the certificates of the path whose signature verifies. */
  readonly proven: readonly string[];
}

/**
 * Links certificates by name, key identifier and signature. `sent` is in the order sent, duplicates included. No trust
 * anchors: a path that ends in a self-signed certificate is untrusted, one without its issuer incomplete, one with a
 * signature that is wrong broken. The number of signature checks grows with that of the certificates.
 */
export async function linkPath(
  sent: readonly [Member, ...Member[]],
  verify: Verify,
): Promise<LinkedPath> {
  const graph = graphOf(sent);
  const links = await build(graph, endEntityOf(graph), verify);
  const findings = findingsOf(sent, graph, links);
  const certificates = links.map(({ node }) => node.member.sha256);
  return {
    json: {
      endEntity: certificates[0] ?? sent[0].sha256,
      certificates,
      anchor: null,
      verdict: verdictOf(links),
      links: links.map(({ node, issuer, signature }) => ({
        certificate: node.member.sha256,
        issuer: issuer?.member.sha256 ?? null,
        signature,
      })),
      reasons: [...new Set(findings.map(({ diagnostic }) => diagnostic.code))],
    },
    findings,
    proven: links.flatMap(({ node, signature }) =>
      signature === 'valid' ? [node.member.sha256] : [],
    ),
  };
}

function verdictOf(links: readonly Link[]): PathJson['verdict'] {
  if (links.some(({ signature }) => signature === 'invalid')) return 'broken';
  return links.at(-1)?.issuer === null ? 'incomplete' : 'untrusted';
}
