import type { InspectOptions } from '../core/inspect/options.ts';
import type { Histogram, TimeRange } from '../log/histogram.ts';
import type { Judgement } from '../log/judgement.ts';
import type { GroupPage, GroupQuery, LogFilter, LogValue, RowPage, RowQuery } from '../log/rows.ts';
import type { FileNote, LogSummary } from '../log/summary.ts';
import type { Portion } from '../log/tally.ts';

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

/** A file or a pasted text that is to be read. */
export interface LogFile {
  /** "" for a pasted text. */
  readonly name: string;
  readonly blob: Blob;
}

/**
 * To a worker of logs. One leads: it plans, counts, and answers the page; the others read what it hands them through their
 * ports. The workers that inspect are reached by the leader in the same way.
 */
export type ToLog =
  | {
      readonly kind: 'lead';
      readonly files: readonly LogFile[];
      readonly judging: LogJudging;
      readonly readers: readonly MessagePort[];
      readonly inspectors: readonly MessagePort[];
    }
  | { readonly kind: 'read'; readonly port: MessagePort }
  /** Its readers and inspectors were ended: by the user, or because one broke down. */
  | { readonly kind: 'stop'; readonly state: 'cancelled' | 'failed' }
  /** Answered through the port: once, by one of `LogAnswers`. */
  | { readonly kind: 'ask'; readonly port: MessagePort; readonly question: LogQuestion }
  /** Answered through the port: by pieces of text in order, and null behind the last. */
  | { readonly kind: 'export'; readonly port: MessagePort; readonly wanted: LogExport };

/** From the worker that leads, to the page. */
export interface FromLog {
  readonly summary: LogSummary;
}

/** What one reader is to read: a file or a part of one. */
export interface LogJob {
  readonly id: number;
  readonly file: number;
  readonly part: number;
  readonly blob: Blob;
  readonly isGzip: boolean;
  /** Null: to be told from its beginning. */
  readonly shape: FileNote['shape'] | null;
  readonly now: number;
}

/** What a reader has counted since its last report. */
export interface LogReport {
  readonly job: number;
  readonly portion: Portion;
  /** Octets of the blob that were read, and lines. */
  readonly note: Omit<FileNote, 'name' | 'octets'>;
  readonly isDone: boolean;
}

/** Values to be judged, and what is said of each, in order; null for what is no client's certificate. */
export interface ToJudge {
  readonly id: number;
  readonly values: readonly { readonly field: string; readonly value: string }[];
}
export interface FromJudge {
  readonly id: number;
  readonly judgements: readonly (Judgement | null)[];
}
