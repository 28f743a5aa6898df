import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slice } from '../span.ts';
import { diff } from './diff.ts';

/** Puts what stands in `b` in the place of each difference of `a`. */
function patched(a: string, b: string): string {
  let text = '';
  let end = 0;
  for (const one of diff(a, b)!) {
    text += a.slice(end, one.a.start) + slice(b, one.b);
    end = one.a.end;
  }
  return text + a.slice(end);
}

test.each([
  ['nothing', 'MIIB+abc', 'MIIB+abc', []],
  ['one sign', 'MIIB+abc', 'MIIB abc', [['+', ' ']]],
  [
    'two signs',
    'a+b+c',
    'a b c',
    [
      ['+', ' '],
      ['+', ' '],
    ],
  ],
  ['something added', 'abc', 'ab\tc', [['', '\t']]],
  ['the end lost', 'abcdef', 'abc', [['def', '']]],
  ['everything', 'abc', '', [['abc', '']]],
])('%s', (_, a, b, quotes) => {
  expect(diff(a, b)?.map((one) => [slice(a, one.a), slice(b, one.b)])).toEqual(quotes);
});

const texts = fc.string({ unit: fc.constantFrom('a', '+', ' ', '%'), maxLength: 60 });

test('the differences turn the one text into the other, and none touches the next', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(patched(a, b)).toBe(b);
      const found = diff(a, b)!;
      for (const [i, one] of found.entries()) {
        const before = found[i - 1];
        if (before === undefined) continue;
        expect(one.a.start).toBeGreaterThan(before.a.end - 1);
        expect(one.b.start).toBeGreaterThan(before.b.end - 1);
        expect(one.a.start + one.b.start).toBeGreaterThan(before.a.end + before.b.end);
      }
    }),
  );
});

test('texts that have little in common have no differences to show', () => {
  expect(diff('a'.repeat(500), 'b'.repeat(500))).toBeNull();
  const long = 'ab'.repeat(200_000);
  expect(diff(`x${long}y`, `y${long}x`)).toBeNull();
  expect(diff(`x${long}`, `y${long}`)).toHaveLength(1);
  expect(diff('ab'.repeat(5_000), 'ba'.repeat(5_000))).toHaveLength(2);
});
