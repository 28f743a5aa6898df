import { EXTENSION_TYPES } from '../../core/octets/extension-types.ts';
import type { TreeNode } from '../../core/octets/tree.ts';
import { overlaps, type Span } from '../../core/span.ts';

type Tree = readonly TreeNode[];

/** How many nodes follow a node and lie inside of it. */
export function sizeOf(tree: Tree, index: number): number {
  const depth = tree[index]?.depth ?? 0;
  let next = index + 1;
  while ((tree[next]?.depth ?? -1) > depth) next += 1;
  return next - index - 1;
}

/** The node that a node lies in; -1 for none. */
export function parentOf(tree: Tree, index: number): number {
  const depth = tree[index]?.depth ?? 0;
  let at = index - 1;
  while (at >= 0 && (tree[at]?.depth ?? 0) >= depth) at -= 1;
  return at;
}

/**
 * What a run of octets is in the tree: the nodes that it covers, and those of whose tag, length or own contents it holds
 * a part. A node that is covered stands for everything in it.
 */
export function nodesOf(tree: Tree, at: Span | null): readonly number[] {
  if (at === null) return [];
  const found: number[] = [];
  for (let i = 0; i < tree.length; ) {
    const node = tree[i];
    if (node === undefined || !overlaps(node.at, at)) {
      i += 1 + sizeOf(tree, i);
      continue;
    }
    const isCovered = at.start <= node.at.start && node.at.end <= at.end;
    const isOwn = isCovered || !node.isParent || at.start < node.contents;
    if (isOwn) found.push(i);
    i += isCovered ? 1 + sizeOf(tree, i) : 1;
  }
  return found;
}

/** The deepest node that holds the whole run; -1 for none. */
export function nodeAround(tree: Tree, at: Span): number {
  let found = -1;
  for (const [i, node] of tree.entries()) {
    if (node.at.start > at.start) break;
    if (node.at.end >= at.end) found = i;
  }
  return found;
}

/** Containers whose names say no more than the field around them. */
const PASSED: readonly string[] = [
  ...Object.values(EXTENSION_TYPES),
  '',
  'extnValue',
  'Certificate',
  'tbsCertificate',
  'RelativeDistinguishedName',
  'Extensions',
  'RSAPublicKey',
  'subjectPublicKey',
  'Dss-Sig-Value',
];

/** The names on the way to a node, the field of the certificate first: subjectPublicKeyInfo, modulus. */
export function pathOf(tree: Tree, index: number): readonly string[] {
  const names: string[] = [];
  for (let i = index; i >= 0; i = parentOf(tree, i)) {
    const { label = '', type = '' } = tree[i] ?? {};
    if (i === index) names.unshift(...[label === '' ? type : label].filter((one) => one !== ''));
    else if (!PASSED.includes(label)) names.unshift(label);
  }
  return names;
}

/** Which part of an element an octet is. */
export type Part = 'tag' | 'length' | 'contents';

/** Which part of its element each octet is: 0 tag, 1 length, 2 contents. */
export function partsOf(tree: Tree, length: number): Uint8Array {
  const parts = new Uint8Array(length).fill(2);
  for (const { at, length: from, contents, problem } of tree) {
    if (problem === 'not-der') continue;
    parts.fill(0, at.start, from);
    parts.fill(1, from, contents);
  }
  return parts;
}

export const PARTS: readonly Part[] = ['tag', 'length', 'contents'];

const OCTETS_OF_QUANTUM = 3;

/**
 * The node that is meant by a place given in whole quanta: its octets, and at most two beside them at either end. Of
 * several the one of this name, else the outermost.
 */
export function meantNode(tree: Tree, at: Span, name: string): number {
  const isMeant = ({ at: node }: TreeNode): boolean =>
    node.start >= at.start &&
    node.end <= at.end &&
    node.start - at.start < OCTETS_OF_QUANTUM &&
    at.end - node.end < OCTETS_OF_QUANTUM;
  const found = tree.flatMap((node, i) => (isMeant(node) ? [i] : []));
  const named = found.find((i) => name !== '' && tree[i]?.label === name);
  return named ?? found[0] ?? -1;
}
