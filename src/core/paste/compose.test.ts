import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOf, readBy, Steps, sourceOf, type Trace, wroteBy } from '../trace.ts';
import { Composer } from './compose.ts';

/** A trace that reads `length` units, copies, rewrites and drops in any order. */
const traceOf = (length: number): fc.Arbitrary<Trace> =>
  fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.nat(3))).map((plan) => {
    const steps = new Steps(length);
    for (const [kind, read, wrote] of plan) {
      const count = Math.min(read, length - steps.at);
      if (count === 0) break;
      if (kind === 0) steps.copy(count);
      else if (kind === 1) steps.rewrite(count, wrote + 1);
      else steps.drop(count);
    }
    steps.copy(length - steps.at);
    return steps.finish();
  });

const chains = fc
  .nat(40)
  .chain((length) => traceOf(length))
  .chain((outer) => fc.tuple(fc.constant(outer), traceOf(wroteBy(outer))));

describe('two readings as one', () => {
  test('read and wrote what both did', () => {
    fc.assert(
      fc.property(chains, ([outer, inner]) => {
        const whole = { start: 0, end: wroteBy(outer) };
        const { at, trace } = new Composer(outer).compose(whole, inner);
        expect(wroteBy(trace)).toBe(wroteBy(inner));
        expect(readBy(trace)).toBe(at.end - at.start);
      }),
      { numRuns: 3000 },
    );
  });

  test('lead every unit to all that the chain leads it to', () => {
    fc.assert(
      fc.property(chains, ([outer, inner]) => {
        const whole = { start: 0, end: wroteBy(outer) };
        const { at, trace } = new Composer(outer).compose(whole, inner);
        for (let unit = 0; unit < wroteBy(trace); unit += 1) {
          const output = { start: unit, end: unit + 1 };
          const chained = originOf([outer, inner], output);
          const one = sourceOf(trace, output);
          expect(one.start + at.start).toBeLessThanOrEqual(chained.start);
          expect(one.end + at.start).toBeGreaterThanOrEqual(chained.end);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('keep single characters apart where only one of them is escaped', () => {
    const outer = new Steps(5);
    outer.copy(1);
    outer.rewrite(2, 1);
    outer.copy(2);
    const inner = new Steps(4);
    inner.copy(1);
    inner.rewrite(2, 1);
    inner.copy(1);
    const { trace } = new Composer(outer.finish()).compose({ start: 0, end: 4 }, inner.finish());
    expect(trace).toEqual([
      { kind: 'copy', read: 1, wrote: 1 },
      { kind: 'rewrite', read: 3, wrote: 1 },
      { kind: 'copy', read: 1, wrote: 1 },
    ]);
  });
});
