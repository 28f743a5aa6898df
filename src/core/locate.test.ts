import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locator } from './locate.ts';
import { originOf, type Trace, wroteBy } from './trace.ts';

const step = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((n) => ({ kind: 'copy' as const, read: n, wrote: n })),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([read, wrote]) => ({ kind: 'rewrite' as const, read, wrote })),
  fc.integer({ min: 1, max: 5 }).map((read) => ({ kind: 'drop' as const, read, wrote: 0 })),
  fc.integer({ min: 1, max: 5 }).map((wrote) => ({ kind: 'insert' as const, read: 0, wrote })),
);
const trace = fc.array(step, { minLength: 1, maxLength: 30 });

test('answers as originOf does, for every span that is not empty', () => {
  fc.assert(
    fc.property(trace, fc.nat(), fc.nat(), (steps: Trace, a, b) => {
      const length = wroteBy(steps);
      fc.pre(length > 0);
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      expect(locator([steps])({ start, end })).toEqual(originOf([steps], { start, end }));
    }),
    { numRuns: 2000 },
  );
});

test('an empty span has a place, and one past the end none', () => {
  const steps: Trace = [
    { kind: 'drop', read: 3, wrote: 0 },
    { kind: 'copy', read: 4, wrote: 4 },
    { kind: 'rewrite', read: 3, wrote: 1 },
  ];
  const locate = locator([steps]);
  expect(locate({ start: 2, end: 2 })).toEqual({ start: 5, end: 5 });
  expect(locate({ start: 4, end: 4 })).toEqual({ start: 7, end: 7 });
  expect(locate({ start: 5, end: 5 })).toEqual({ start: 10, end: 10 });
  expect(() => locate({ start: 5, end: 6 })).toThrow(RangeError);
});
