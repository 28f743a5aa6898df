import { expect, test } from 'vitest';
import { stylesOfFirstPaint } from './styles-of-first-paint.ts';

const MARKUP = '<p class="bar" data-open="false">x</p><textarea></textarea>';

type Row = readonly [what: string, sheet: string, first: string];

const rows: readonly Row[] = [
  ['what the page has', 'body{margin:0}.bar{color:red}', 'body{margin:0}.bar{color:red}'],
  ['what it has not', '.bar{color:red}.foo{color:red}', '.bar{color:red}'],
  ['of several selectors those that it has', 'ul,.bar{color:red}', '.bar{color:red}'],
  ['a state that it is not in', '.bar[data-open=true]{color:red}', ''],
  ['what the pointer or the keys bring', '.bar:hover{margin:0}.bar:focus-visible{margin:0}', ''],
  [
    'what stands beside something',
    '.bar:has(+textarea){margin:0}.bar:has(+.foo){margin:0}',
    '.bar:has(+textarea){margin:0}',
  ],
  [
    'parts of an element that are painted with it',
    '.bar:after{content:""}.foo:after{content:""}::placeholder{opacity:1}.bar::selection{color:red}',
    '.bar:after{content:""}::placeholder{opacity:1}',
  ],
  [
    'what the first script says of the document',
    '[data-theme=dark]{margin:0}:lang(ko){margin:0}:lang(de){margin:0}[data-waiting] body{margin:0}',
    '[data-theme=dark]{margin:0}:lang(ko){margin:0}[data-waiting] body{margin:0}',
  ],
  [
    'layers and conditions around it',
    '@layer x{@media print{.bar{margin:0}.foo{margin:0}}.foo{margin:0}}@media print{.foo{margin:0}}',
    '@layer x{@media print{.bar{margin:0}}}',
  ],
  ['steps of an animation', '@keyframes wait{0%{opacity:0}}', '@keyframes wait{0%{opacity:0}}'],
  ['an order of layers', '@layer a,b;.bar{margin:0}', '@layer a,b;.bar{margin:0}'],
  ['what is not understood is kept', '.bar:new-one(x){margin:0}', '.bar:new-one(x){margin:0}'],
  ['values of properties', ':root{--a:1px}.bar{margin:var(--a)}', ':root{}.bar{margin:1px}'],
];

test.each(rows)('%s', async (_, sheet, first) => {
  expect(await stylesOfFirstPaint(sheet, MARKUP)).toBe(first);
});
