import type { TimeRange } from './histogram.ts';
import type { Judgement, LogCertificate } from './judgement.ts';
import type { LogOutcome, OutcomeCounts } from './outcome.ts';

/** A place in the log: which of the dropped files, and the line in it, from 1. */
export interface LogPlace {
  readonly file: number;
  readonly line: number;
}

/** One distinct header value under one name. Times in milliseconds since the epoch; null where no line of it has one. */
export interface LogRow {
  /** Stays the same during one scan. */
  readonly id: number;
  /** The name of the header field, key or column that held it; "" for none. */
  readonly field: string;
  /** Characters of the value. */
  readonly length: number;
  readonly outcome: LogOutcome;
  /** Null while it is unjudged. */
  readonly judgement: Judgement | null;
  /** The client's own certificate; null where none was read. */
  readonly certificate: LogCertificate | null;
  /** In the time range asked for. */
  readonly requests: number;
  readonly first: number | null;
  readonly last: number | null;
  /** The first places, at most 8. */
  readonly places: readonly LogPlace[];
  /** Source addresses, the most frequent first, at most 8; how many there are beside them. */
  readonly addresses: readonly { readonly address: string; readonly requests: number }[];
  readonly otherAddresses: number;
}

/** What rows can be sorted by. */
export type SortKey =
  | 'requests'
  | 'outcome'
  | 'title'
  | 'issuer'
  | 'format'
  | 'first'
  | 'last'
  | 'notAfter'
  | 'length';

/** Which rows are wanted. Everything that is left out lets all through. */
export interface LogFilter {
  /** Every word of it stands, in any case, in subject, issuer, serial number, SHA-256, field, format, a code or an address. */
  readonly search?: string;
  readonly outcomes?: readonly LogOutcome[];
  /** Only requests in this range are counted, and rows without any are left out. */
  readonly range?: TimeRange | null;
  readonly group?: { readonly by: GroupBy; readonly key: string } | null;
}

/** One page of rows. */
export interface RowQuery {
  readonly filter: LogFilter;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  /** At most 1000. */
  readonly limit: number;
}

/** The rows from `offset` on. `version` grows with every change of the log's counts. */
export interface RowPage {
  readonly rows: readonly LogRow[];
  /** How many there are in all, and how many requests they are. */
  readonly total: number;
  readonly requests: number;
  readonly offset: number;
  readonly version: number;
}

/** What requests are grouped by. A group's key: the certificate's id, the issuer's name, a code, a format's id, an address, a field's name. */
export type GroupBy = 'certificate' | 'issuer' | 'finding' | 'format' | 'client' | 'field';

/** Requests that have something in common. A value with several findings stands in several groups. */
export interface LogGroup {
  readonly key: string;
  /** What to show for the key: a certificate's title; the key itself for all others. "" where it is unknown. */
  readonly label: string;
  readonly requests: number;
  readonly outcomes: OutcomeCounts;
  readonly values: number;
  readonly certificates: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** Which groups are wanted. */
export interface GroupQuery {
  readonly by: GroupBy;
  readonly filter: LogFilter;
  readonly offset: number;
  /** At most 1000. */
  readonly limit: number;
}

/** One page of groups: those with the most failing requests first, then by requests. */
export interface GroupPage {
  readonly by: GroupBy;
  readonly groups: readonly LogGroup[];
  readonly total: number;
  readonly offset: number;
  readonly version: number;
}

/** One value to be opened on the first screen. */
export interface LogValue {
  readonly id: number;
  readonly field: string;
  /** The value as the proxy wrote it: what quoted it in the log is undone. */
  readonly value: string;
  /** What to paste: the value under its name, where it has the name of a header field. */
  readonly text: string;
  /** The time of its last request, to be judged at; null where the log has none. */
  readonly moment: number | null;
  /** The time of its first. */
  readonly first: number | null;
  readonly place: LogPlace | null;
}
