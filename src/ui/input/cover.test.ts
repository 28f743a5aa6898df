import fc from 'fast-check';
import { expect, test } from 'vitest';
import { span } from '../../core/span.ts';
import { COVER, cover, uncover } from './cover.ts';

test('a covered text shows no character of the secret', () => {
  expect(cover('a secret b', [span(2, 8)])).toBe(`a ${COVER} b`);
});

test('what is edited around a covered secret keeps it', () => {
  const covered = `a ${COVER} c`;
  expect(uncover(covered, 'a secret b', [span(2, 8)])).toBe('a secret c');
});

test('another text in its place is taken as it is', () => {
  expect(uncover('another', 'a secret b', [span(2, 8)])).toBe('another');
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
      expect(uncover(cover(text, secrets), text, secrets)).toBe(text);
    }),
  );
});
