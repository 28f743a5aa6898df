import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Histogram } from '../../log/histogram.ts';
import { NO_OUTCOMES } from '../../log/outcome.ts';
import { barsOf, chosenBars, rangeOf } from './bars.ts';

/** Three minutes from 09:00 UTC. */
const START = Date.UTC(2026, 10, 17, 9);
const MINUTES: Histogram = {
  step: 60_000,
  buckets: [
    { at: START, outcomes: { ...NO_OUTCOMES, intact: 1000 } },
    { at: START + 60_000, outcomes: { ...NO_OUTCOMES, intact: 500, recovered: 3, cut: 1 } },
    { at: START + 120_000, outcomes: { ...NO_OUTCOMES, refused: 2 } },
  ],
  untimed: NO_OUTCOMES,
};

test('what fails has a scale of its own, so that few of many are seen', () => {
  const { bars, mostFailing, mostOther } = barsOf(MINUTES);
  expect({ mostFailing, mostOther }).toEqual({ mostFailing: 4, mostOther: 1000 });
  expect(bars[0]).toEqual({ above: [], below: [{ outcome: 'intact', from: 0, to: 100 }] });
  expect(bars[1]!.above).toEqual([
    { outcome: 'cut', from: 0, to: 25 },
    { outcome: 'recovered', from: 25, to: 100 },
  ]);
  expect(bars[1]!.below).toEqual([{ outcome: 'intact', from: 0, to: 50 }]);
  expect(bars[2]!.above).toEqual([{ outcome: 'refused', from: 0, to: 50 }]);
});

test('a stretch of bars is a half-open range, drawn from either end', () => {
  const range = { from: START + 60_000, to: START + 180_000 };
  expect(rangeOf(MINUTES, 1, 2)).toEqual(range);
  expect(rangeOf(MINUTES, 2, 1)).toEqual(range);
  expect(rangeOf(MINUTES, 0, 2)).toBeNull();
  expect(chosenBars(MINUTES, range)).toEqual([1, 2]);
  expect(chosenBars(MINUTES, null)).toBeNull();
  expect(chosenBars(MINUTES, { from: 0, to: START })).toBeNull();
});

test('the range of any bars leads back to these bars', () => {
  const index = fc.nat(2);
  fc.assert(
    fc.property(index, index, (a, b) => {
      const range = rangeOf(MINUTES, a, b);
      expect(chosenBars(MINUTES, range)).toEqual(
        range === null ? null : [Math.min(a, b), Math.max(a, b)],
      );
    }),
  );
});
