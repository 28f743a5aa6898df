import { selectApp } from '../selectors.ts';
import type { AppStore } from '../store.ts';
import type { LogScan, LogWorkers, ScanLog } from './scan-log.ts';

/** Reads the log that the page has open, for as long as the page lives: of several the newest, and none once it is closed. */
export function keepLog(store: AppStore, scanLog: ScanLog, workers: LogWorkers): void {
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
    scan = scanLog(workers, logSource, judging, (summary) => {
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
