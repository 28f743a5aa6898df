/** The number from which this run draws its samples; `MTLS_LENS_SEED` repeats a run. The configuration of Playwright sets it. */
export const SEED = Number(process.env['MTLS_LENS_SEED'] ?? 0);

/** Whether everything is to be run that a continuous run samples. */
export const IS_WHOLE = Boolean(process.env['MTLS_LENS_ALL']);

/** Numbers from 0 to 1 that follow from a seed: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that the seed decides. */
export function shuffled<T>(things: readonly T[], seed = SEED): readonly T[] {
  const next = numbersFrom(seed);
  return things
    .map((thing) => ({ thing, rank: next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}
