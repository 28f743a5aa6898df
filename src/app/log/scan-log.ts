import type { LogSummary } from '../../log/summary.ts';
import type { LogAnswers, LogExport, LogJudging, LogQuestion } from '../../worker/log-protocol.ts';

/** Files, read as streams, or a pasted text. */
export type LogSource = readonly File[] | string;

/** How the workers are started: the same two scripts for every scan (main.tsx knows their addresses). */
export interface LogWorkers {
  /** src/worker/log.worker.ts */
  readonly startLog: () => Worker;
  /** src/worker/inspect.worker.ts, which judges the values. */
  readonly startInspector: () => Worker;
  /** How many may work at a time: navigator.hardwareConcurrency. */
  readonly cores: number;
}

/** A log that is or was read. Questions are answered at any time until it is closed; then never. */
export interface LogScan {
  /** Reads no further and ends what reads and judges; what was found can still be asked for. */
  cancel(): void;
  /** Ends everything and frees its memory. */
  close(): void;
  ask<K extends LogQuestion['kind']>(
    question: Extract<LogQuestion, { readonly kind: K }>,
  ): Promise<LogAnswers[K]>;
  /** A file to be saved, written piece by piece. */
  export(wanted: LogExport): Promise<Blob>;
}

/** Reads a log through workers. `onUpdate` comes at once, about four times a second while something changes, and at the end. */
export type ScanLog = (
  workers: LogWorkers,
  source: LogSource,
  judging: LogJudging,
  onUpdate: (summary: LogSummary) => void,
) => LogScan;
