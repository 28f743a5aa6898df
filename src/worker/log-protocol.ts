import type { InspectOptions } from '../core/inspect/options.ts';
import type { Histogram, TimeRange } from '../log/histogram.ts';
import type { GroupPage, GroupQuery, LogFilter, LogValue, RowPage, RowQuery } from '../log/rows.ts';
import type { LogSummary } from '../log/summary.ts';

/** What a log is judged by: as for a paste, without what belongs to one text. `now` is when the scan began. */
export type LogJudging = Pick<
  InspectOptions,
  'app' | 'ownDecoders' | 'trustAnchors' | 'purpose'
> & { readonly now: number };

/** What can be asked of a log while it is read and after. */
export type LogQuestion =
  | { readonly kind: 'rows'; readonly query: RowQuery }
  | { readonly kind: 'groups'; readonly query: GroupQuery }
  | {
      readonly kind: 'histogram';
      readonly filter: LogFilter;
      /** Null: from the first to the last request. */
      readonly range: TimeRange | null;
      /** So many buckets at most: the step is chosen for it. */
      readonly most: number;
    }
  | { readonly kind: 'value'; readonly id: number }
  /** The summary with pseudonyms, for what is pasted into a ticket. */
  | { readonly kind: 'redacted' };

/** The answer to each kind of question. */
export interface LogAnswers {
  readonly rows: RowPage;
  readonly groups: GroupPage;
  readonly histogram: Histogram;
  /** Null for an id that is not kept. */
  readonly value: LogValue | null;
  readonly redacted: LogSummary;
}

/** csv: RFC 4180 with a header line, a record for each value; json: public/schema/log-1.json. */
export interface LogExport {
  readonly format: 'csv' | 'json';
  /** Names, serial numbers and addresses are replaced by pseudonyms, and values are left out. */
  readonly isRedacted: boolean;
  readonly filter: LogFilter;
}
