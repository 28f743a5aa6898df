import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { commonNameOf, type Name, renderName } from '../x509/name.ts';
import type { Link } from './build.ts';
import { ancestors, type Graph, type Member } from './graph.ts';

/** A diagnostic about one member; `at` in its octets. */
export interface PathFinding {
  readonly diagnostic: Diagnostic;
  readonly about: string;
}

/** What is wrong with how a path was sent, and with the path itself. `links` begins with the end entity. */
export const findingsOf = (
  sent: readonly Member[],
  graph: Graph,
  links: readonly Link[],
): readonly PathFinding[] => [
  ...duplicates(sent),
  ...outOfOrder(graph, links),
  ...unrelated(graph, links),
  ...links.flatMap(invalid),
  ...missing(links.at(-1)),
];

/** One for each certificate that was sent more than once. */
function duplicates(sent: readonly Member[]): readonly PathFinding[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { sha256 } of sent) (seen.has(sha256) ? repeated : seen).add(sha256);
  return [...repeated].map((about) => ({
    diagnostic: diagnose('path.duplicate', {}, null),
    about,
  }));
}

/** RFC 5246, section 7.4.2: each certificate certifies the one before it. The first that does not is named. */
function outOfOrder({ nodes }: Graph, links: readonly Link[]): readonly PathFinding[] {
  const place = new Map(links.map(({ node }, i) => [node, i]));
  const linked = nodes.filter((node) => place.has(node));
  const misplaced = linked.find((node, i) => place.get(node) !== i);
  if (misplaced === undefined) return [];
  const diagnostic = diagnose('path.out-of-order', {}, null);
  return [{ diagnostic, about: misplaced.member.sha256 }];
}

/** What stands above no certificate of the path. A second issuer of one of them, as cross-signing gives, does. */
function unrelated(graph: Graph, links: readonly Link[]): readonly PathFinding[] {
  const [first] = links;
  const top = links.at(-1);
  if (first === undefined || top === undefined) return [];
  const related = new Set([...ancestors(graph, first.node), ...links.map(({ node }) => node)]);
  const issuer = label(top.node.member.certificate.issuer);
  return graph.nodes
    .filter((node) => !related.has(node))
    .map(({ member }) => {
      const { subject } = member.certificate;
      const args = { issuer, subject: label(subject) };
      return { diagnostic: diagnose('path.unrelated', args, subject.at), about: member.sha256 };
    });
}

function invalid({ node: { member }, signature }: Link): readonly PathFinding[] {
  if (signature !== 'invalid') return [];
  const { issuer, signatureValue } = member.certificate;
  const args = { issuer: label(issuer) };
  const diagnostic = diagnose('path.signature-invalid', args, signatureValue);
  return [{ diagnostic, about: member.sha256 }];
}

function missing(top: Link | undefined): readonly PathFinding[] {
  if (top === undefined || top.issuer !== null) return [];
  const { certificate, sha256 } = top.node.member;
  const { issuer, decoded } = certificate;
  const octets = decoded.authorityKeyIdentifier?.toUpperCase().match(/../g) ?? [];
  const args = { issuer: label(issuer), keyIdentifier: octets.join(':') };
  return [{ diagnostic: diagnose('path.issuer-missing', args, issuer.at), about: sha256 }];
}

const label = (name: Name): string => commonNameOf(name) || renderName(name);
