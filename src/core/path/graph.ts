import type { Certificate } from '../x509/certificate.ts';
import { nameKey } from './name-key.ts';

/** A certificate and its SHA-256. */
export interface Member {
  readonly sha256: string;
  readonly certificate: Certificate;
}

/** A member and what it is linked by. */
export interface Node {
  readonly member: Member;
  readonly subject: string;
  readonly issuer: string;
}

/** Every distinct certificate sent, in the order first seen, found by its subject or its issuer. */
export interface Graph {
  readonly first: Node;
  readonly nodes: readonly Node[];
  readonly bySubject: ReadonlyMap<string, readonly Node[]>;
  readonly byIssuer: ReadonlyMap<string, readonly Node[]>;
}

/** The graph of what was sent, duplicates left out. */
export function graphOf([head, ...rest]: readonly [Member, ...Member[]]): Graph {
  const distinct = new Map(rest.map((member) => [member.sha256, member]));
  distinct.delete(head.sha256);
  const first = nodeOf(head);
  const nodes = [first, ...[...distinct.values()].map(nodeOf)];
  return {
    first,
    nodes,
    bySubject: grouped(nodes, ({ subject }) => subject),
    byIssuer: grouped(nodes, ({ issuer }) => issuer),
  };
}

const nodeOf = (member: Member): Node => ({
  member,
  subject: nameKey(member.certificate.subject),
  issuer: nameKey(member.certificate.issuer),
});

function grouped(
  nodes: readonly Node[],
  keyOf: (node: Node) => string,
): ReadonlyMap<string, readonly Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const group = groups.get(keyOf(node));
    if (group === undefined) groups.set(keyOf(node), [node]);
    else group.push(node);
  }
  return groups;
}

/** How the key identifiers speak for an issuer (RFC 5280, section 4.2.1.1). */
export type KeyMatch = 'same' | 'unknown' | 'other';

/** Compares the child's authorityKeyIdentifier with the issuer's subjectKeyIdentifier. */
export function keyMatch({ member: child }: Node, { member: issuer }: Node): KeyMatch {
  const wanted = child.certificate.decoded.authorityKeyIdentifier;
  const found = issuer.certificate.decoded.subjectKeyIdentifier;
  if (wanted === null || found === null) return 'unknown';
  return wanted === found ? 'same' : 'other';
}

/** Whether subject and issuer are the same name (RFC 5280, section 3.2: self-issued), which does not say who signed. */
export const isSelfIssued = ({ subject, issuer }: Node): boolean => subject === issuer;

/** Self-issued, and no key identifier says that another key signed it: it may be self-signed. */
export const claimsItself = (node: Node): boolean =>
  isSelfIssued(node) && keyMatch(node, node) !== 'other';

/** How near each certificate stands below one that may be self-signed: less is nearer; absent where it leads to none. */
export function nearness(graph: Graph): ReadonlyMap<Node, number> {
  const below = descendants(graph, graph.nodes.filter(claimsItself));
  return new Map([...below].map((node, i) => [node, i]));
}

/**
 * Everything that may stand above `node` by name and key identifier, itself included. Each name is walked once for
 * each key identifier that asks for it.
 */
export function ancestors({ bySubject }: Graph, node: Node): ReadonlySet<Node> {
  return reach([node], (at) => ({
    key: JSON.stringify([at.issuer, at.member.certificate.decoded.authorityKeyIdentifier]),
    next: () =>
      (bySubject.get(at.issuer) ?? []).filter((issuer) => keyMatch(at, issuer) !== 'other'),
  }));
}

/** Everything that `nodes` may stand above by name and key identifier, themselves included, the nearest first. */
export function descendants({ byIssuer }: Graph, nodes: readonly Node[]): ReadonlySet<Node> {
  return reach(nodes, (at) => ({
    key: JSON.stringify([at.subject, at.member.certificate.decoded.subjectKeyIdentifier]),
    next: () => (byIssuer.get(at.subject) ?? []).filter((child) => keyMatch(child, at) !== 'other'),
  }));
}

function reach(
  from: readonly Node[],
  step: (at: Node) => { readonly key: string; readonly next: () => readonly Node[] },
): ReadonlySet<Node> {
  const reached = new Set(from);
  const walked = new Set<string>();
  for (const at of reached) {
    const { key, next } = step(at);
    if (walked.has(key)) continue;
    walked.add(key);
    for (const node of next()) reached.add(node);
  }
  return reached;
}
