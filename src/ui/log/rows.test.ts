import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAfter } from './row-keys.ts';
import { windowAt } from './window-of-rows.ts';

test('the window holds every row that is seen from any row of its step on, and little more', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (first) => {
      const { offset, limit } = windowAt(first);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 4));
      expect(offset + limit).toBeGreaterThanOrEqual(first + 20);
      expect(limit).toBeLessThanOrEqual(220);
    }),
  );
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 10, 25],
  ['PageUp', 10, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s from row %i of 100', (key, at, to) => {
  expect(rowAfter(key, at, 100, 16)).toBe(to);
});

test('of no rows every key leads to the first', () => {
  expect(rowAfter('End', 0, 0, 16)).toBe(0);
});
