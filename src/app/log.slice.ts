import type { StateCreator } from 'zustand/vanilla';
import type { TimeRange } from '../log/histogram.ts';
import type { LogOutcome } from '../log/outcome.ts';
import type { GroupBy, SortKey } from '../log/rows.ts';
import type { LogSummary } from '../log/summary.ts';
import type { LogScan, LogSource } from './log/scan-log.ts';
import type { AppChoiceDraft } from './preferences.slice.ts';
import type { AppState } from './store.ts';

/** Which part of the log is looked at, and in what order. */
export interface LogView {
  readonly search: string;
  /** None: all are shown. */
  readonly outcomes: readonly LogOutcome[];
  readonly range: TimeRange | null;
  /** `label`: what the page calls it. */
  readonly group: { readonly by: GroupBy; readonly key: string; readonly label: string } | null;
  readonly sort: SortKey;
  readonly isDescending: boolean;
  readonly groupBy: GroupBy;
}

/** A log that is or was read. All of it lives in memory only, until it is closed. */
export interface LogSlice {
  /** What is read; null while none is open. */
  readonly logSource: LogSource | null;
  /** Counts the readings: each begins anew, or closes where there is no source. */
  readonly logReadings: number;
  /** Null until the workers have been started. */
  readonly logScan: LogScan | null;
  readonly logSummary: LogSummary | null;
  /** My app as it was when the reading began. */
  readonly logApp: AppChoiceDraft | null;
  readonly logView: LogView;
  readonly openLog: (source: LogSource) => void;
  readonly readLogAgain: () => void;
  readonly takeLogScan: (scan: LogScan) => void;
  readonly takeLogSummary: (summary: LogSummary) => void;
  /** Frees everything. */
  readonly closeLog: () => void;
  readonly lookAtLog: (change: Partial<LogView>) => void;
}

const FRESH_VIEW: LogView = {
  search: '',
  outcomes: [],
  range: null,
  group: null,
  // The worst first.
  sort: 'outcome',
  isDescending: true,
  groupBy: 'certificate',
};

/** The log slice of a fresh page. */
export const createLogSlice: StateCreator<AppState, [], [], LogSlice> = (set, get) => ({
  logSource: null,
  logReadings: 0,
  logScan: null,
  logSummary: null,
  logApp: null,
  logView: FRESH_VIEW,
  openLog: (source) => {
    if (source.length === 0) return;
    set({ logSource: source, page: 'log' });
    get().readLogAgain();
  },
  readLogAgain: () =>
    set(({ logReadings, myApp }) => ({
      logReadings: logReadings + 1,
      logScan: null,
      logSummary: null,
      logApp: myApp,
      logView: FRESH_VIEW,
    })),
  takeLogScan: (logScan) => set({ logScan }),
  takeLogSummary: (logSummary) => set({ logSummary }),
  closeLog: () => {
    set({ logSource: null });
    get().readLogAgain();
  },
  lookAtLog: (change) => set(({ logView }) => ({ logView: { ...logView, ...change } })),
});
