import type { Bucket, Histogram, TimeRange } from '../../log/histogram.ts';
import { isFailing, LOG_OUTCOMES, type LogOutcome } from '../../log/outcome.ts';

/** A piece of a bar. `from` and `to` in hundredths of the height of its half, from the line between the halves. */
export interface Piece {
  readonly outcome: LogOutcome;
  readonly from: number;
  readonly to: number;
}

/** The pieces of one stretch of time: what fails stands above the line, the rest hangs below it. */
export interface Bar {
  readonly above: readonly Piece[];
  readonly below: readonly Piece[];
}

/** All bars. Each half has a scale of its own: a hundredth that fails is seen. */
export interface Bars {
  readonly bars: readonly Bar[];
  /** Requests of the highest bar of each half. */
  readonly mostFailing: number;
  readonly mostOther: number;
}

const FAILING = LOG_OUTCOMES.filter(isFailing);
const OTHER = LOG_OUTCOMES.filter((outcome) => !isFailing(outcome));
/** What is there is seen. */
const LEAST = 2;

/** What is drawn of a histogram. */
export function barsOf({ buckets }: Histogram): Bars {
  const sum = ({ outcomes }: Bucket, of: readonly LogOutcome[]): number =>
    of.reduce((total, outcome) => total + outcomes[outcome], 0);
  const most = (of: readonly LogOutcome[]): number =>
    buckets.reduce((largest, bucket) => Math.max(largest, sum(bucket, of)), 0);
  const [mostFailing, mostOther] = [most(FAILING), most(OTHER)];
  return {
    bars: buckets.map((bucket) => ({
      above: piecesOf(bucket, FAILING, mostFailing),
      below: piecesOf(bucket, OTHER, mostOther),
    })),
    mostFailing,
    mostOther,
  };
}

function piecesOf({ outcomes }: Bucket, of: readonly LogOutcome[], most: number): readonly Piece[] {
  let from = 0;
  return of
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => {
      const to = Math.min(100, from + Math.max(LEAST, (outcomes[outcome] / most) * 100));
      const piece = { outcome, from, to };
      from = to;
      return piece;
    });
}

/** The first and the last bar that a range touches; null where it touches none. */
export function chosenBars(
  { buckets, step }: Histogram,
  range: TimeRange | null,
): readonly [number, number] | null {
  if (range === null) return null;
  const first = buckets.findIndex(({ at }) => at + step > range.from);
  const last = buckets.findLastIndex(({ at }) => at < range.to);
  return first === -1 || last < first ? null : [first, last];
}

/** The time from one bar to another, both included, whichever comes first; null for the whole histogram. */
export function rangeOf({ buckets, step }: Histogram, a: number, b: number): TimeRange | null {
  const from = buckets[Math.min(a, b)];
  const to = buckets[Math.max(a, b)];
  const isWhole = Math.min(a, b) === 0 && Math.max(a, b) === buckets.length - 1;
  return from === undefined || to === undefined || isWhole
    ? null
    : { from: from.at, to: to.at + step };
}
