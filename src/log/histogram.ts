import type { OutcomeCounts } from './outcome.ts';

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
