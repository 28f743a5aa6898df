import { type Counts, noCounts, outcomeOf } from './count.ts';
import type { Entry } from './entry.ts';
import type { OutcomeCounts } from './outcome.ts';
import { STEPS } from './series.ts';

/** Half-open [from, to), in milliseconds since the epoch. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** The requests of one stretch of time, which begins at `at` (milliseconds since the epoch) and is one step long. */
export interface Bucket {
  readonly at: number;
  readonly outcomes: OutcomeCounts;
}

/** Requests over time by outcome. */
export interface Histogram {
  /** Milliseconds: 1, 5, 15 or 30 of a second, minute or hour, days or weeks. Every bucket begins at a multiple of it (UTC). */
  readonly step: number;
  /** In order, without gaps: stretches in which nothing happened stand there with zeros. Empty where no line has a time. */
  readonly buckets: readonly Bucket[];
  /** Requests whose lines have no time. */
  readonly untimed: OutcomeCounts;
}

/** So many buckets are drawn where nobody asks for another number. */
export const MOST_BUCKETS = 120;

/** The requests of values over time: in steps as fine as they were counted, or so long that there are at most `most` buckets. */
export function histogramOf(
  entries: readonly Entry[],
  step: number,
  range: TimeRange | null,
  most: number,
): Histogram {
  const untimed = noCounts();
  for (const entry of entries) untimed[outcomeOf(entry)] += range === null ? entry.untimed : 0;
  const span = range ?? spanOf(entries, step);
  if (span === null || span.to <= span.from) return { step, buckets: [], untimed };
  const wide = stepFor(span, step, most);
  const first = Math.floor(span.from / wide);
  const counts = Array.from({ length: Math.ceil(span.to / wide) - first }, noCounts);
  for (const entry of entries) addSeries(entry, step, wide, first, span, counts);
  const buckets = counts.map((outcomes, i) => ({ at: (first + i) * wide, outcomes }));
  return { step: wide, buckets, untimed };
}

function addSeries(
  entry: Entry,
  step: number,
  wide: number,
  first: number,
  span: TimeRange,
  counts: readonly Counts[],
): void {
  const outcome = outcomeOf(entry);
  for (const [i, at] of entry.series.at.entries()) {
    const moment = at * step;
    if (moment + step <= span.from || moment >= span.to) continue;
    const bucket = counts[Math.floor(moment / wide) - first];
    if (bucket !== undefined) bucket[outcome] += entry.series.counts[i] ?? 0;
  }
}

function spanOf(entries: readonly Entry[], step: number): TimeRange | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { series } of entries) {
    from = Math.min(from, series.at[0] ?? from);
    to = Math.max(to, series.at.at(-1) ?? to);
  }
  return from > to ? null : { from: from * step, to: (to + 1) * step };
}

/** The shortest step that makes no more than `most` buckets, at least that in which was counted. */
function stepFor({ from, to }: TimeRange, step: number, most: number): number {
  const fits = (one: number): boolean => Math.ceil(to / one) - Math.floor(from / one) <= most;
  return STEPS.find((one) => one >= step && fits(one)) ?? Math.max(step, STEPS.at(-1) ?? step);
}
