import type { Certificate } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import { toHex } from '../x509/text.ts';
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
  /** RFC 4158, section 2.4.2: subject and key, which stand once in a path. */
  readonly entity: string;
  readonly isAnchor: boolean;
}

/** Every distinct certificate at hand, found by its subject or its issuer. */
export interface Graph {
  readonly first: Node;
  /** Those that were sent, in the order first seen. */
  readonly sent: readonly Node[];
  /** Those and the trust anchors. */
  readonly nodes: readonly Node[];
  readonly bySubject: ReadonlyMap<string, readonly Node[]>;
  readonly byIssuer: ReadonlyMap<string, readonly Node[]>;
}

/** The graph of what was sent and of the trust anchors, duplicates left out. */
export function graphOf(
  [head, ...rest]: readonly [Member, ...Member[]],
  anchors: readonly Member[] = [],
): Graph {
  const trusted = new Set(anchors.map(({ sha256 }) => sha256));
  const distinct = new Map(rest.map((member) => [member.sha256, member]));
  distinct.delete(head.sha256);
  const node = (member: Member): Node => nodeOf(member, trusted.has(member.sha256));
  const first = node(head);
  const sent = [first, ...[...distinct.values()].map(node)];
  const others = new Map(anchors.map((member) => [member.sha256, member]));
  for (const { member } of sent) others.delete(member.sha256);
  const nodes = [...sent, ...[...others.values()].map(node)];
  return {
    first,
    sent,
    nodes,
    bySubject: grouped(nodes, ({ subject }) => subject),
    byIssuer: grouped(nodes, ({ issuer }) => issuer),
  };
}

function nodeOf(member: Member, isAnchor: boolean): Node {
  const { octets, publicKey, subject, issuer } = member.certificate;
  const name = nameKey(subject);
  return {
    member,
    subject: name,
    issuer: nameKey(issuer),
    entity: `${toHex(octetsOf(octets, publicKey.at))} ${name}`,
    isAnchor,
  };
}

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

/**
 * How many links each certificate stands below a trust anchor by name and key identifier; those that lead to a
 * self-issued certificate only stand far below; absent where one leads to neither. The order of `nodes` does not matter.
 */
export function nearness(graph: Graph): ReadonlyMap<Node, number> {
  const levels = new Map<Node, number>();
  for (const [start, ends] of [
    [0, graph.nodes.filter(({ isAnchor }) => isAnchor)],
    [FAR, graph.nodes.filter(claimsItself)],
  ] as const) {
    for (const [node, level] of levelsBelow(graph, ends))
      if (!levels.has(node)) levels.set(node, start + level);
  }
  return levels;
}

/** Above the number of certificates that a graph can hold. */
const FAR = 1e6;

function levelsBelow({ byIssuer }: Graph, ends: readonly Node[]): ReadonlyMap<Node, number> {
  const levels = new Map(ends.map((node) => [node, 0]));
  const walked = new Set<string>();
  for (const [at, level] of levels) {
    const key = JSON.stringify([at.subject, at.member.certificate.decoded.subjectKeyIdentifier]);
    if (walked.has(key)) continue;
    walked.add(key);
    for (const child of byIssuer.get(at.subject) ?? [])
      if (!levels.has(child) && keyMatch(child, at) !== 'other') levels.set(child, level + 1);
  }
  return levels;
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
