import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { SentJson } from '../report.ts';
import { commonNameOf, type Name, renderName } from '../x509/name.ts';
import { ancestors, type Graph, isSelfIssued, type Member, type Node } from './graph.ts';

/** A diagnostic about one member; `at` in its octets. */
export interface PathFinding {
  readonly diagnostic: Diagnostic;
  readonly about: string;
}

/** How each certificate stands where it was sent. `path` begins with the end entity. */
export function marksOf(
  sent: readonly Member[],
  graph: Graph,
  path: readonly Node[],
): readonly SentJson[] {
  const place = new Map(path.map((node, i) => [node.member.sha256, i]));
  const related = relatedTo(graph, path);
  const misplaced = new Set(misplacedIn(graph, path).map(({ member }) => member.sha256));
  const roots = new Set(graph.nodes.filter(isSelfIssued).map(({ member }) => member.sha256));
  const seen = new Set<string>();
  return sent.map(({ sha256 }) => {
    const isAgain = seen.has(sha256);
    seen.add(sha256);
    const mark = (): SentJson['mark'] => {
      if (isAgain) return 'duplicate';
      if (misplaced.has(sha256)) return 'out-of-order';
      if (place.has(sha256)) return 'in-order';
      return related.has(sha256) ? 'not-needed' : 'unrelated';
    };
    return { certificate: sha256, mark: mark(), selfIssued: roots.has(sha256) };
  });
}

/** What is wrong with how a path was sent. */
export const sentFindings = (
  sent: readonly Member[],
  graph: Graph,
  path: readonly Node[],
): readonly PathFinding[] => [
  ...duplicates(sent),
  ...outOfOrder(graph, path),
  ...unrelated(graph, path),
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
function outOfOrder(graph: Graph, path: readonly Node[]): readonly PathFinding[] {
  const [misplaced] = misplacedIn(graph, path);
  if (misplaced === undefined) return [];
  const diagnostic = diagnose('path.out-of-order', {}, null);
  return [{ diagnostic, about: misplaced.member.sha256 }];
}

/** Certificates of the path that were sent in another place of it. */
function misplacedIn({ sent }: Graph, path: readonly Node[]): readonly Node[] {
  const linked = new Set(path);
  const wanted = path.filter((node) => sent.includes(node));
  return sent.filter((node) => linked.has(node)).filter((node, i) => node !== wanted[i]);
}

/** What stands above no certificate of the path. A second issuer of one of them, as cross-signing gives, does. */
function unrelated(graph: Graph, path: readonly Node[]): readonly PathFinding[] {
  const top = path.at(-1);
  if (top === undefined) return [];
  const related = relatedTo(graph, path);
  const issuer = labelOf(top.member.certificate.issuer);
  return graph.sent
    .filter(({ member }) => !related.has(member.sha256))
    .map(({ member }) => {
      const { subject } = member.certificate;
      const args = { issuer, subject: labelOf(subject) };
      return { diagnostic: diagnose('path.unrelated', args, subject.at), about: member.sha256 };
    });
}

function relatedTo(graph: Graph, path: readonly Node[]): ReadonlySet<string> {
  const [first] = path;
  const related = first === undefined ? path : [...ancestors(graph, first), ...path];
  return new Set(related.map(({ member }) => member.sha256));
}

/** A name as a person calls it: its commonName, else all of it. */
export const labelOf = (name: Name): string => commonNameOf(name) || renderName(name);
