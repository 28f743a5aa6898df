import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, cutRows, rowAt, rowSpan, within } from './rows.ts';

const rowsOf = (text: string, columns: number): readonly string[] => {
  const rows = cutRows(text, columns);
  return Array.from({ length: countOf(rows) }, (_, i) => {
    const { start, end } = rowSpan(rows, i);
    return text.slice(start, end);
  });
};

test.each([
  ['', []],
  ['abc', ['abc']],
  ['abcdef', ['abcd', 'ef']],
  ['ab\ncd', ['ab\n', 'cd']],
  ['abcd\nef', ['abcd\n', 'ef']],
  ['\n\n', ['\n', '\n']],
  ['abc😀d', ['abc', '😀d']],
])('%j in rows of four', (text, rows) => {
  expect(rowsOf(text, 4)).toEqual(rows);
});

test('rows tile the text, and each position is in its row', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '😀', '+', '\r') });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (value, columns) => {
      const rows = cutRows(value, columns);
      expect(rowsOf(value, columns).join('')).toBe(value);
      for (let at = 0; at < value.length; at += 1) {
        const { start, end } = rowSpan(rows, rowAt(rows, at));
        expect(start <= at && at < end).toBe(true);
      }
    }),
  );
});

test('the part of a span that lies in a row is counted from the beginning of the row', () => {
  const row = { start: 10, end: 20 };
  expect(within({ start: 5, end: 12 }, row)).toEqual({ start: 0, end: 2 });
  expect(within({ start: 15, end: 30 }, row)).toEqual({ start: 5, end: 10 });
  expect(within({ start: 20, end: 30 }, row)).toBeNull();
  expect(within(null, row)).toBeNull();
});
