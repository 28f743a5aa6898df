import type { LogSummary } from '../../log/summary.ts';
import type { LogJudging } from '../../worker/log-protocol.ts';
import { selectApp } from '../selectors.ts';
import type { AppStore } from '../store.ts';
import type { LogScan, LogSource, LogWorkers } from './scan-log.ts';

/** What reads a log: scanLog of ./scan-log.ts, or what a test plays for it. */
type ReadLog = (
  workers: LogWorkers,
  source: LogSource,
  judging: LogJudging,
  onUpdate: (summary: LogSummary) => void,
) => LogScan;

/** Reads the log that the page has open, for as long as the page lives: of several the newest, and none once it is closed. */
export function keepLog(store: AppStore, readLog: ReadLog, workers: LogWorkers): void {
  let scan: LogScan | null = null;
  const read = (): void => {
    scan?.close();
    scan = null;
    const state = store.getState();
    const { logSource, logReadings, ownDecoders, anchors, purpose } = state;
    if (logSource === null) return;
    const judging = {
      app: selectApp(state),
      ownDecoders,
      trustAnchors: anchors,
      purpose,
      now: Date.now(),
    };
    scan = readLog(workers, logSource, judging, (summary) => {
      const now = store.getState();
      if (now.logReadings === logReadings) now.takeLogSummary(summary);
    });
    store.getState().takeLogScan(scan);
  };
  store.subscribe((state, before) => {
    if (state.logReadings !== before.logReadings) read();
  });
  read();
}
