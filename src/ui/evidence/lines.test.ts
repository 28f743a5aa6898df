import { expect, test } from 'vitest';
import type { CellJson, ChangeJson } from '../../core/view.ts';
import { linesAround, plainLines } from './lines.ts';

const copied = (text: string): CellJson => ({
  arrived: text,
  reads: text,
  correct: text,
  differs: false,
});
const PLUS: CellJson = { arrived: '+', reads: ' ', correct: '+', differs: true };
const LINE_END: CellJson = { arrived: '%0A', reads: '\n', correct: '\n', differs: false };

const change = (character: number, cells: readonly CellJson[]): ChangeJson => ({
  at: { start: 0, end: 1 },
  character,
  cells,
});

test('the three lines have the same length, whatever the cells hold', () => {
  const twice: CellJson = { arrived: '%252B', reads: '%2B', correct: '+', differs: true };
  const { columns } = linesAround(change(8, [copied('MIIDabc'), twice, LINE_END, copied('xyz')]));
  const line = (key: 'arrived' | 'reads' | 'correct') => columns.map((c) => c[key]).join('');
  expect(line('arrived')).toBe('MIIDabc%252B%0Axyz');
  expect(line('reads')).toBe('MIIDabc%2B  ↵  xyz');
  expect(line('correct')).toBe('MIIDabc+    ↵  xyz');
});

test('a space that differs is seen, and its kind is named once', () => {
  const { columns, kinds } = linesAround(change(4, [copied('abc'), PLUS, copied('d'), PLUS]));
  expect(columns.filter(({ letter }) => letter === 'a').map(({ reads }) => reads)).toEqual([
    '␣',
    '␣',
  ]);
  expect(kinds).toEqual([{ letter: 'a', arrived: '+', reads: ' ', correct: '+' }]);
});

test('the counted change is told from those before it', () => {
  const cells = [PLUS, copied('a'.repeat(17)), PLUS, copied('b'.repeat(29))];
  const { columns } = linesAround(change(90, cells));
  expect(columns.map(({ isCurrent }) => isCurrent).indexOf(true)).toBeGreaterThan(1);
  const first = linesAround(change(1, cells)).columns;
  expect(first[0]?.isCurrent).toBe(true);
});

test('a narrow screen shows 24 characters around the change', () => {
  const cells = [copied('a'.repeat(18)), PLUS, copied('b'.repeat(29))];
  const near = linesAround(change(86, cells)).columns.filter(({ isFar }) => !isFar);
  expect(near.map(({ arrived }) => arrived).join('')).toBe(`aaaaaaaa+${'b'.repeat(15)}`);
});

test('where nothing changes no column has a letter', () => {
  const { columns, kinds } = plainLines([copied('-----BEGIN'), LINE_END, copied('M'.repeat(30))]);
  expect(columns.every(({ letter, isCurrent }) => letter === null && !isCurrent)).toBe(true);
  expect(kinds).toEqual([]);
});
