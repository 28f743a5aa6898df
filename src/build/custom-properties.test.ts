import postcss from 'postcss';
import { expect, test } from 'vitest';
import { resolveCustomProperties } from './custom-properties.ts';

type Row = readonly [what: string, sheet: string, resolved: string];

const rows: readonly Row[] = [
  ['one value for all', ':root{--a:1px}p{margin:var(--a) 0}', ':root{}p{margin:1px 0}'],
  ['in a layer', '@layer x{:root{--a:1px}}p{margin:var(--a)}', '@layer x{:root{}}p{margin:1px}'],
  [
    'one that uses another',
    ':root{--a:1px;--b:calc(2 * var(--a))}p{margin:var(--b)}',
    ':root{}p{margin:calc(2 * 1px)}',
  ],
  [
    'one that changes',
    ':root{--a:1px}@media print{:root{--a:2px}}p{margin:var(--a)}',
    ':root{--a:1px}@media print{:root{--a:2px}}p{margin:var(--a)}',
  ],
  [
    'one that has a value on a condition only, around a layer',
    '@media print{@layer x{:root{--a:1px}}}p{margin:var(--a)}',
    '@media print{@layer x{:root{--a:1px}}}p{margin:var(--a)}',
  ],
  [
    'one that uses one that changes',
    ':root{--a:1px;--b:var(--a)}p{--a:2px;margin:var(--b)}',
    ':root{--a:1px;--b:var(--a)}p{--a:2px;margin:var(--b)}',
  ],
  ['an element of its own', 'p{--a:1px;margin:var(--a)}', 'p{--a:1px;margin:var(--a)}'],
  [
    'a value to fall back on',
    ':root{--a:var(--t,red)}p{color:var(--a)}',
    ':root{--a:var(--t,red)}p{color:var(--a)}',
  ],
  ['what nothing uses', ':root{--a:1px;--b:var(--t,red)}p{margin:0}', ':root{}p{margin:0}'],
  [
    'what only something unused uses',
    ':root{--t:initial;--b:var(--t,red)}p{margin:0}',
    ':root{}p{margin:0}',
  ],
  [
    'a circle',
    ':root{--a:var(--b);--b:var(--a)}p{margin:var(--a)}',
    ':root{--a:var(--b);--b:var(--a)}p{margin:var(--a)}',
  ],
];

test.each(rows)('%s', (_, sheet, resolved) => {
  const root = postcss.parse(sheet);
  resolveCustomProperties(root);
  expect(root.toString()).toBe(resolved);
});
