import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../core/span.ts';
import { COVER, cover, LARGE, uncover, veilsFor } from './cover.ts';

const secret = veilsFor('a secret b', [span(2, 8)], false);

test('a covered text shows no character of the secret', () => {
  expect(cover('a secret b', secret)).toBe(`a ${COVER} b`);
});

test('what is edited around a covered secret keeps it', () => {
  expect(uncover(`a ${COVER} c`, 'a secret b', secret)).toBe('a secret c');
});

const others = ['another', `${COVER}${COVER}`, ''];

test.each(others)('another text in its place is taken as it is: %s', (edited) => {
  expect(uncover(edited, 'a secret b', secret)).toBe(edited);
});

test('covering and uncovering an unedited text changes nothing', () => {
  const cases = fc.string({ unit: fc.constantFrom('a', 'b', '\n') }).chain((text) =>
    fc.record({
      text: fc.constant(text),
      cuts: fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 6 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ text, cuts }) => {
      const sorted = [...cuts].sort((a, b) => a - b);
      const secrets = sorted.flatMap((start, i) => {
        const end = sorted[i + 1];
        return i % 2 === 0 && end !== undefined ? [span(start, end)] : [];
      });
      const veils = veilsFor(text, secrets, false);
      expect(uncover(cover(text, veils), text, veils)).toBe(text);
    }),
  );
});

const large = 'x'.repeat(LARGE + 1);

test('of a large text the beginning is shown, and an edit of it keeps the rest', () => {
  const veils = veilsFor(large, [], true);
  const shown = cover(large, veils);
  expect(shown.length).toBeLessThan(5_000);
  expect(uncover(`y${shown}`, large, veils)).toBe(`y${large}`);
  expect(veilsFor(large, [], false)).toEqual([]);
  expect(veilsFor('x'.repeat(LARGE), [], true)).toEqual([]);
});

test('a secret across the end of the beginning is hidden with the rest', () => {
  const veils = veilsFor(large, [span(10, 20), span(3_990, 4_010)], true);
  expect(veils.map(({ at }) => [at.start, at.end])).toEqual([
    [10, 20],
    [3_990, large.length],
  ]);
  expect(uncover(cover(large, veils), large, veils)).toBe(large);
});
