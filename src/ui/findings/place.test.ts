import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from './place.ts';

test('one line, with or without its end', () => {
  expect(placesIn('abc')(2)).toEqual({ line: 1, column: 3, isOneLine: true });
  expect(placesIn('abc\n')(2)).toEqual({ line: 1, column: 3, isOneLine: true });
});

test('every offset has the line and the column that splitting gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r') }), (text) => {
      const placeOf = placesIn(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const lines = text.slice(0, offset).split('\n');
        const { line, column } = placeOf(offset);
        expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
      }
    }),
  );
});
