import type { Locale } from '../../app/preferences.slice.ts';
import type { DiagnosticCode } from '../../core/diagnostic.ts';
import type { Contrast, TraitCount } from '../../log/contrast.ts';
import type { LogOutcome } from '../../log/outcome.ts';
import type { GroupBy } from '../../log/rows.ts';
import type { Bounds, Expiry, FileNote, LogProgress, LogSummary } from '../../log/summary.ts';
import { log as en } from './en/log.ts';
import { log as ja } from './ja/log.ts';
import { log as ko } from './ko/log.ts';

/** The columns of the table; each is what rows are sorted by. */
export type LogColumn =
  | 'outcome'
  | 'requests'
  | 'title'
  | 'issuer'
  | 'format'
  | 'first'
  | 'last'
  | 'notAfter';

/** The page that reads a log. Times are told in UTC. */
export interface LogMessages {
  readonly name: string;
  readonly lead: string;
  readonly back: string;
  readonly close: string;
  readonly backToLog: string;
  readonly empty: {
    readonly choose: string;
    readonly drop: string;
    readonly paste: string;
    readonly read: string;
    readonly understood: string;
    readonly kinds: readonly string[];
    readonly notThere: string;
  };
  readonly progress: {
    readonly name: string;
    readonly state: Readonly<Record<LogProgress['state'], string>>;
    readonly octets: (octets: string, total: string, percent: number) => string;
    readonly rate: (rate: string) => string;
    readonly left: (time: string) => string;
    readonly judged: (judged: number, values: number) => string;
    readonly cancel: string;
    /** What stands there was read until `octets` of `total`. */
    readonly partly: (octets: string, total: string) => string;
    readonly again: string;
    readonly otherApp: string;
    readonly took: (time: string, octets: string, lines: number) => string;
  };
  readonly duration: (milliseconds: number) => string;
  readonly none: {
    readonly heading: (lines: number) => string;
    readonly absent: (requests: number) => string;
    readonly next: readonly string[];
  };
  readonly notes: {
    readonly name: string;
    readonly truncated: string;
    readonly binary: string;
    readonly unreadable: string;
    readonly longLines: (lines: number) => string;
    readonly shape: Readonly<Record<FileNote['shape'], string>>;
    readonly pasted: string;
    readonly lines: (lines: number) => string;
    readonly bounds: (bounds: Bounds) => readonly string[];
    readonly noYear: (requests: number) => string;
  };
  /** The sentence at the top. */
  readonly verdict: (summary: LogSummary) => string;
  readonly chooseApp: string;
  /** What a finding is, as a part of a sentence; codes that are missing speak for themselves. */
  readonly phrases: Readonly<Partial<Record<DiagnosticCode, string>>>;
  readonly outcomes: Readonly<Record<LogOutcome, string>>;
  readonly outcomesAre: Readonly<Record<LogOutcome, string>>;
  readonly requests: (requests: number) => string;
  readonly histogram: {
    readonly name: string;
    readonly about: (buckets: number, step: string) => string;
    readonly from: string;
    readonly to: string;
    readonly all: string;
    readonly chosen: (from: string, to: string) => string;
    readonly how: string;
    readonly table: string;
    readonly time: string;
    readonly untimed: (requests: number) => string;
    readonly noTimes: string;
  };
  readonly contrast: {
    readonly name: string;
    readonly trait: (trait: Pick<TraitCount, 'kind' | 'value'>) => string;
    readonly sentence: (trait: TraitCount, contrast: Contrast) => string;
    readonly noDifference: string;
  };
  readonly groups: {
    readonly name: string;
    readonly by: Readonly<Record<GroupBy, string>>;
    readonly group: string;
    readonly failing: (requests: number) => string;
    readonly values: (values: number) => string;
    readonly unknown: string;
    readonly only: (label: string) => string;
    readonly more: (groups: number) => string;
  };
  readonly table: {
    readonly name: string;
    readonly how: string;
    readonly search: string;
    readonly columns: Readonly<Record<LogColumn, string>>;
    readonly shown: (rows: number, requests: number) => string;
    readonly nothing: string;
    readonly noCertificate: string;
    readonly loading: string;
    readonly gone: string;
    readonly filters: string;
    readonly drop: (filter: string) => string;
  };
  readonly expiry: {
    readonly name: string;
    readonly spans: Readonly<Record<keyof Expiry, string>>;
    readonly certificates: (certificates: number) => string;
    readonly none: string;
    readonly until: (moment: string) => string;
    readonly seenExpired: string;
  };
  readonly handOn: {
    readonly name: string;
    readonly csv: string;
    readonly json: string;
    readonly summary: string;
    readonly working: string;
    readonly failed: string;
    readonly redacted: string;
  };
  /** Lines of plain text for a ticket. */
  readonly summary: (summary: LogSummary) => readonly string[];
}

/** The words of that page: loaded with it. */
export const logWords: Readonly<Record<Locale, LogMessages>> = { en, ko, ja };
