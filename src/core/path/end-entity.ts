import { descendants, type Graph, isSelfIssued, type Node } from './graph.ts';

/** The end entity: the first certificate sent, unless that is a CA and one that is none chains up to it by name. */
export function endEntityOf(graph: Graph): Node {
  const { first, sent } = graph;
  if (!isCa(first)) return first;
  const below = descendants(graph, [first]);
  return sent.find((node) => below.has(node) && !isCa(node)) ?? first;
}

/** RFC 5280, section 4.2.1.9. A v1 certificate has no basicConstraints: a self-issued one is a CA of old. */
function isCa(node: Node): boolean {
  const { decoded, version } = node.member.certificate;
  return decoded.basicConstraints?.cA ?? (version === 1 && isSelfIssued(node));
}
