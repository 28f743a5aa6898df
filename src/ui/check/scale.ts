/** A stretch of time on a line from 0 to 1000. */
export interface Bar {
  readonly start: number;
  readonly end: number;
}

/** One line for many certificates: where a time stands on it. */
export type Scale = (ms: number) => number;

interface Period {
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

const PAD = 0.02;

/**
 * The line that holds all periods and the moment; null where the moment cannot be read. Times far outside, as
 * 9999-12-31 is, would leave nothing to be seen of the others: the line is at most a hundred years around the moment.
 */
export function scaleOf(periods: readonly Period[], moment: number): Scale | null {
  if (Number.isNaN(moment)) return null;
  const near = (ms: number): number => Math.min(Math.max(ms, moment - HALF), moment + HALF);
  const times = periods
    .flatMap(({ notBefore, notAfter }) => [Date.parse(notBefore ?? ''), Date.parse(notAfter ?? '')])
    .filter((time) => !Number.isNaN(time))
    .map(near);
  const first = Math.min(moment, ...times);
  const length = Math.max(moment, ...times) - first || 1;
  return (ms) => Math.round(1000 * (PAD + (1 - 2 * PAD) * ((near(ms) - first) / length)));
}

const HALF = 50 * 365.25 * 86_400_000;

/** Where a period stands on the line; null where a time of it cannot be read, or it ends before it begins. */
export function barOf({ notBefore, notAfter }: Period, scale: Scale): Bar | null {
  const [from, until] = [Date.parse(notBefore ?? ''), Date.parse(notAfter ?? '')];
  if (Number.isNaN(from + until) || until < from) return null;
  return { start: scale(from), end: scale(until) };
}
