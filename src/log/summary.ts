import type { DiagnosticCode, Severity } from '../core/diagnostic.ts';
import type { Contrast } from './contrast.ts';
import type { Histogram } from './histogram.ts';
import type { LogCertificate } from './judgement.ts';
import { NO_OUTCOMES, type OutcomeCounts } from './outcome.ts';

/** How a line wrote its time. syslog has no year: the last such day before now is taken. */
export type TimeKind = 'iso' | 'epoch' | 'clf' | 'http' | 'syslog' | 'none';

/** What is to be said of one file. */
export interface FileNote {
  /** As it was dropped; "" for a pasted text. */
  readonly name: string;
  readonly octets: number;
  /** Octets of the file that were read so far. */
  readonly read: number;
  readonly lines: number;
  /** How it is written. */
  readonly shape: 'lines' | 'json' | 'csv';
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';
  readonly isGzip: boolean;
  /** The gzip data ends too early or is damaged: what was read until there counts. */
  readonly isTruncated: boolean;
  /** NUL stands in it: parts of it are no text. */
  readonly isBinary: boolean;
  /** The browser could not read on: the file was moved, changed or removed. */
  readonly isUnreadable: boolean;
  /** Lines longer than is kept in memory: their beginnings and ends were looked through. */
  readonly longLines: number;
}

/** How far the scan is. Octets are those of the files as dropped, compressed or not. */
export interface LogProgress {
  /** scanning; judging: all is read, values are still inspected; ended; cancelled: by the user; failed: a worker broke down. */
  readonly state: 'scanning' | 'judging' | 'ended' | 'cancelled' | 'failed';
  readonly octets: number;
  readonly total: number;
  /** Milliseconds since the scan began, until it ended. */
  readonly elapsed: number;
  /** Octets a second over the last seconds; 0 before anything was read. */
  readonly rate: number;
  /** Milliseconds that are left at that rate; null where that cannot be told. */
  readonly left: number | null;
  /** Distinct values that were inspected, of those found. */
  readonly judged: number;
  readonly values: number;
}

/**
 * What was no longer kept, so that a log of any size fits. Of too many values an even sample stays (by a hash of the value,
 * wherever it stands in the log), each with exact counts; the requests of the others are counted as `unjudged`.
 */
export interface Bounds {
  /** So many distinct values are kept at most. */
  readonly mostValues: number;
  /** About how many there are in all; exact where nothing was dropped. */
  readonly distinctValues: number;
  readonly isSampled: boolean;
  /** Requests whose values were dropped. */
  readonly droppedRequests: number;
  /** Requests whose source address was dropped, because there were too many. */
  readonly droppedAddresses: number;
  /** Milliseconds of one step of time: what is brushed or drawn is a multiple of it. */
  readonly step: number;
}

/** A certificate of the log with all its values. Times in milliseconds since the epoch; null where no line has one. */
export interface CertificateRow {
  readonly certificate: LogCertificate;
  readonly requests: number;
  readonly outcomes: OutcomeCounts;
  /** Values that carried it, as ids of `LogRow`: the most frequent first, at most 8. */
  readonly values: readonly number[];
  readonly first: number | null;
  readonly last: number | null;
  /** It was seen after its notAfter. */
  readonly isSeenExpired: boolean;
}

/** When certificates expire, as of the moment of judging: each certificate stands in the first that fits. */
export interface Expiry {
  readonly expired: readonly CertificateRow[];
  readonly in30: readonly CertificateRow[];
  readonly in60: readonly CertificateRow[];
  readonly in90: readonly CertificateRow[];
}

/** A finding with how much of the log has it. */
export interface FindingCount {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly requests: number;
  readonly values: number;
  readonly certificates: number;
}

/** The sentence at the top, as numbers: "3 of 41 certificates reach you damaged: 1,204 of 98,332 requests since …, all with …". */
export interface LogVerdict {
  /** failing: some are damaged or refused; intact: none; none: no value was found at all. */
  readonly state: 'failing' | 'intact' | 'none';
  /** Distinct certificates, and those of which at least one request arrived damaged; refused by my app likewise. */
  readonly certificates: number;
  readonly damagedCertificates: number;
  readonly refusedCertificates: number;
  /** Damaged values of which no certificate could be read, so that whose they are is unknown. */
  readonly unknownValues: number;
  readonly requests: number;
  readonly damagedRequests: number;
  readonly refusedRequests: number;
  /** Of the first request that failed; null where no line has a time. */
  readonly since: number | null;
  /** Findings that every failing request has and no working one, most telling first. */
  readonly all: readonly DiagnosticCode[];
}

/** Everything that is shown at once while a log is read and after. Lists are bounded; rows are asked for page by page. */
export interface LogSummary {
  readonly progress: LogProgress;
  readonly files: readonly FileNote[];
  readonly verdict: LogVerdict;
  readonly lines: number;
  /** Requests that carry a header value. */
  readonly requests: number;
  /** Lines that name a certificate header and say that none was sent ("-", ""). */
  readonly absent: number;
  readonly outcomes: OutcomeCounts;
  readonly first: number | null;
  readonly last: number | null;
  /** How many requests had a time of which kind. */
  readonly times: Readonly<Record<TimeKind, number>>;
  readonly histogram: Histogram;
  /** Most severe first, then most frequent. */
  readonly findings: readonly FindingCount[];
  readonly expiry: Expiry;
  /** Null unless some fail and some work. */
  readonly contrast: Contrast | null;
  readonly bounds: Bounds;
}

const NO_TIMES: LogSummary['times'] = { iso: 0, epoch: 0, clf: 0, http: 0, syslog: 0, none: 0 };

/** Whether a log is still being read or judged. */
export const isAtWork = ({ state }: Pick<LogProgress, 'state'>): boolean =>
  state === 'scanning' || state === 'judging';

/** The summary of a scan that has just begun: nothing is read of `total` octets. */
export const emptySummary = (total = 0): LogSummary => ({
  progress: {
    state: 'scanning',
    octets: 0,
    total,
    elapsed: 0,
    rate: 0,
    left: null,
    judged: 0,
    values: 0,
  },
  files: [],
  verdict: {
    state: 'none',
    certificates: 0,
    damagedCertificates: 0,
    refusedCertificates: 0,
    unknownValues: 0,
    requests: 0,
    damagedRequests: 0,
    refusedRequests: 0,
    since: null,
    all: [],
  },
  lines: 0,
  requests: 0,
  absent: 0,
  outcomes: NO_OUTCOMES,
  first: null,
  last: null,
  times: NO_TIMES,
  histogram: { step: 1000, buckets: [], untimed: NO_OUTCOMES },
  findings: [],
  expiry: { expired: [], in30: [], in60: [], in90: [] },
  contrast: null,
  bounds: {
    mostValues: 0,
    distinctValues: 0,
    isSampled: false,
    droppedRequests: 0,
    droppedAddresses: 0,
    step: 1000,
  },
});
