import postcss, { type ChildNode, type Container } from 'postcss';

/** A class of a CSS module as Vite names it, by the hash of its module. */
const OF_A_MODULE = /\b_[^_\s.]+_([a-z\d]+)_\d+\b/g;

const modulesOf = (text: string): readonly string[] =>
  [...text.matchAll(OF_A_MODULE)].map(([, hash = '']) => hash);

/** Two style sheets that hold, together, the rules of one. */
interface Parted {
  readonly first: string;
  readonly later: string;
}

/**
 * Parts a style sheet into what markup is shown with and the rest. A CSS module stays whole, so that its rules keep their
 * order; what belongs to none stands in the first part.
 */
export function partedStyles(sheet: string, markup: string): Parted {
  const shown = new Set(modulesOf(markup));
  const isFirst = (text: string): boolean => {
    const modules = modulesOf(text);
    return modules.length === 0 || modules.some((hash) => shown.has(hash));
  };
  return { first: kept(sheet, isFirst), later: kept(sheet, (text) => !isFirst(text)) };
}

function kept(sheet: string, isKept: (text: string) => boolean): string {
  const root = postcss.parse(sheet);
  prune(root, isKept);
  return root.toString();
}

function prune(container: Container, isKept: (text: string) => boolean): void {
  container.each((node: ChildNode) => {
    if (node.type === 'atrule' && node.nodes !== undefined && !node.name.endsWith('keyframes')) {
      prune(node, isKept);
      if (node.nodes.length === 0) node.remove();
      return;
    }
    if (!isKept(nameOf(node))) node.remove();
  });
}

/** What a rule is for, an animation is called. */
function nameOf(node: ChildNode): string {
  if (node.type === 'rule') return node.selector;
  return node.type === 'atrule' ? node.params : '';
}
