import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, compose } from './compare.ts';
import { readBy, type Step, sourceOf, type Trace, wroteBy } from './trace.ts';

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((n): Step => ({ kind: 'copy', read: n, wrote: n })),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([read, wrote]): Step => ({ kind: 'rewrite', read, wrote })),
  fc.integer({ min: 1, max: 4 }).map((read): Step => ({ kind: 'drop', read, wrote: 0 })),
  fc.integer({ min: 1, max: 4 }).map((wrote): Step => ({ kind: 'insert', read: 0, wrote })),
);

/** A trace that reads exactly `length` units. */
const traceOf = (length: number): fc.Arbitrary<Trace> =>
  fc.array(step, { maxLength: 12 }).map((steps) => {
    const trace: Step[] = [];
    let left = length;
    for (const s of steps) {
      if (s.read > left) continue;
      trace.push(s);
      left -= s.read;
    }
    return left > 0 ? [...trace, { kind: 'copy', read: left, wrote: left }] : trace;
  });

const twoTraces = fc
  .integer({ min: 0, max: 30 })
  .chain((n) => fc.tuple(fc.constant(n), traceOf(n), traceOf(n)));

describe('align', () => {
  it('tiles the source and both outputs', () => {
    fc.assert(
      fc.property(twoTraces, ([length, a, b]) => {
        let source = 0;
        let inA = 0;
        let inB = 0;
        for (const s of align(a, b)) {
          expect([s.source.start, s.a.start, s.b.start]).toEqual([source, inA, inB]);
          if (s.copied) expect(s.a.end - s.a.start).toBe(s.source.end - s.source.start);
          source = s.source.end;
          inA = s.a.end;
          inB = s.b.end;
        }
        expect([source, inA, inB]).toEqual([length, wroteBy(a), wroteBy(b)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('splits a copy at the border of an escape', () => {
    const a: Trace = [{ kind: 'copy', read: 9, wrote: 9 }];
    const b: Trace = [
      { kind: 'copy', read: 3, wrote: 3 },
      { kind: 'rewrite', read: 3, wrote: 1 },
      { kind: 'copy', read: 3, wrote: 3 },
    ];
    expect([...align(a, b)].map((s) => [s.source.start, s.source.end, s.copied])).toEqual([
      [0, 3, true],
      [3, 6, false],
      [6, 9, true],
    ]);
  });
});

describe('compose', () => {
  it('reads what the first reads, writes what the second writes, and points at least at the origin', () => {
    const chains = twoTraces.chain(([, first]) =>
      traceOf(wroteBy(first)).map((second) => ({ first, second })),
    );
    fc.assert(
      fc.property(chains, ({ first, second }) => {
        const both = compose(first, second);
        expect(readBy(both)).toBe(readBy(first));
        expect(wroteBy(both)).toBe(wroteBy(second));
        for (let i = 0; i < wroteBy(both); i += 1) {
          const exact = sourceOf(first, sourceOf(second, { start: i, end: i + 1 }));
          if (exact.start === exact.end) continue;
          const coarse = sourceOf(both, { start: i, end: i + 1 });
          expect(coarse.start).toBeLessThanOrEqual(exact.start);
          expect(coarse.end).toBeGreaterThanOrEqual(exact.end);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
