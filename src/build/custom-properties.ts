import type { AtRule, Node, Root, Rule } from 'postcss';

/** A use without a value to fall back on. https://www.w3.org/TR/css-variables-1/#using-variables */
const USE = /var\((--[\w-]+)\)/g;

const ANY_USE = /var\((--[\w-]+)/g;

type Values = ReadonlyMap<string, string>;

const written = (value: string, values: Values): string =>
  value.replace(USE, (use, name: string) => values.get(name) ?? use);

/**
 * Writes the value of a custom property where it is used, if it has one value for the whole document, and removes the
 * declarations that nothing uses then. Every element is shown as before.
 */
export function resolveCustomProperties(root: Root): void {
  const constants = constantsOf(root);
  root.walkDecls((declaration) => {
    declaration.value = written(declaration.value, constants);
  });
  removeUnused(root);
}

/** What is declared once, for the root, on no condition, and by nothing that could differ. */
function constantsOf(root: Root): Values {
  const times = new Map<string, number>();
  root.walkDecls(/^--/, ({ prop }) => void times.set(prop, (times.get(prop) ?? 0) + 1));
  const constants = new Map<string, string>();
  root.walkDecls(/^--/, (declaration) => {
    const value = written(declaration.value, constants);
    const isOne = times.get(declaration.prop) === 1 && isForAll(declaration.parent);
    if (isOne && !value.includes('var(')) constants.set(declaration.prop, value);
  });
  return constants;
}

/** Whether what stands in `place` is said of the root, with nothing but layers around it. */
const isForAll = (place: Node | undefined): boolean =>
  place?.type === 'rule' && (place as Rule).selector === ':root' && isAlways(place.parent);

const isAlways = (place: Node | undefined): boolean =>
  place?.type === 'root' ||
  (place?.type === 'atrule' && (place as AtRule).name === 'layer' && isAlways(place.parent));

function removeUnused(root: Root): void {
  const values = new Map<string, string[]>();
  const used = new Set<string>();
  root.walkDecls(({ prop, value }) => {
    const names = [...value.matchAll(ANY_USE)].map(([, name = '']) => name);
    if (prop.startsWith('--')) values.set(prop, [...(values.get(prop) ?? []), ...names]);
    else for (const name of names) used.add(name);
  });
  // A set is walked to its end as it grows.
  for (const name of used) for (const next of values.get(name) ?? []) used.add(next);
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
}
