import { expect, test } from 'vitest';
import { partedStyles } from './parted-styles.ts';

const BASE = 'body{margin:0}';
const SHOWN = '._panel_1m0gt_2{color:red}';
const HINT = '._panel_1m0gt_2[data-hint] ._hint_1m0gt_24{color:blue}';
const LATER = '._verdict_x9k2a_2{color:green}';
const MARKUP = '<p class="_bar_1m0gt_12">x</p>';

type Row = readonly [what: string, sheet: string, first: string, later: string];

const rows: readonly Row[] = [
  ['what belongs to no module', BASE, BASE, ''],
  ['a module of which the markup has a class, whole', SHOWN + HINT, SHOWN + HINT, ''],
  ['a module of which it has none', SHOWN + LATER, SHOWN, LATER],
  [
    'a rule of two modules, one of them shown',
    '._verdict_x9k2a_2,._panel_1m0gt_2{color:red}',
    '._verdict_x9k2a_2,._panel_1m0gt_2{color:red}',
    '',
  ],
  [
    'layers and conditions around each',
    `@layer components{@media print{${SHOWN}${LATER}}${LATER}}`,
    `@layer components{@media print{${SHOWN}}}`,
    `@layer components{@media print{${LATER}}${LATER}}`,
  ],
  [
    'an animation, with its steps',
    '@keyframes _turn_x9k2a_1{0%{opacity:0}to{opacity:1}}@keyframes wait{to{opacity:1}}',
    '@keyframes wait{to{opacity:1}}',
    '@keyframes _turn_x9k2a_1{0%{opacity:0}to{opacity:1}}',
  ],
  [
    'an order of layers',
    `@layer base,components;${SHOWN}${LATER}`,
    `@layer base,components;${SHOWN}`,
    LATER,
  ],
];

test.each(rows)('%s', (_, sheet, first, later) => {
  expect(partedStyles(sheet, MARKUP)).toEqual({ first, later });
});
