import type { Entry } from './entry.ts';
import type { TimeRange } from './histogram.ts';
import type { LogOutcome, OutcomeCounts } from './outcome.ts';
import { LOG_OUTCOMES, NO_OUTCOMES } from './outcome.ts';
import type { Tally } from './tally.ts';

/** What became of a value, as far as is known. */
export const outcomeOf = ({ judgement }: Entry): LogOutcome => judgement?.outcome ?? 'unjudged';

/** Counts to add to. */
export type Counts = Record<LogOutcome, number>;

export const noCounts = (): Counts => ({ ...NO_OUTCOMES });

/** Requests of all outcomes. */
export const sumOf = (counts: OutcomeCounts): number =>
  LOG_OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

/** How many requests of a value are in a range of time, to whole steps; all of them where there is none. */
export const requestsOf = (
  entry: Entry,
  step: number,
  range: TimeRange | null | undefined,
): number =>
  range === null || range === undefined
    ? entry.requests
    : entry.series.within(Math.floor(range.from / step), Math.ceil(range.to / step));

/** The values that are client certificates, or not known to be anything else. */
export function keptOf(tally: Tally): readonly Entry[] {
  return [...tally.entries()].filter(({ isForeign }) => !isForeign);
}

/** The earlier, and the later, of two moments that may be unknown. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
export const later = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
