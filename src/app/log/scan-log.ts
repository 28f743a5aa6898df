import { emptySummary, isAtWork, type LogSummary } from '../../log/summary.ts';
import type {
  FromLog,
  LogAnswers,
  LogExport,
  LogFile,
  LogJudging,
  LogQuestion,
  ToLog,
} from '../../worker/log-protocol.ts';
import type { ToWorker } from '../../worker/protocol.ts';

/** Files, read as streams, or a pasted text. */
export type LogSource = readonly File[] | string;

/** As much of a Worker as is needed, so that tests can play one. */
export interface LogWorkerLike<To> {
  postMessage(message: To, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromLog>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** How the workers are started: the same two scripts for every scan (main.tsx knows their addresses). */
export interface LogWorkers {
  /** src/worker/log.worker.ts */
  readonly startLog: () => LogWorkerLike<ToLog>;
  /** src/worker/inspect.worker.ts, which judges the values. */
  readonly startInspector: () => LogWorkerLike<ToWorker>;
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

/** More of each do not help: the one that counts would wait for nothing else. */
const MOST = 4;

/** Reads a log through workers. `onUpdate` comes at once, about four times a second while something changes, and at the end. */
export function scanLog(
  workers: LogWorkers,
  source: LogSource,
  judging: LogJudging,
  onUpdate: (summary: LogSummary) => void,
): LogScan {
  const files = filesOf(source);
  const count = Math.min(MOST, Math.max(1, workers.cores - 1));
  const hands: { terminate(): void }[] = [];
  let summary = emptySummary(files.reduce((sum, { blob }) => sum + blob.size, 0));
  const leader = workers.startLog();

  function update(next: LogSummary): void {
    summary = next;
    onUpdate(next);
    if (!isAtWork(next.progress)) endHands();
  }

  function endHands(): void {
    for (const hand of hands.splice(0)) hand.terminate();
  }

  function stop(state: 'cancelled' | 'failed'): void {
    endHands();
    leader.postMessage({ kind: 'stop', state }, []);
  }

  leader.onmessage = ({ data }) => update(data.summary);
  leader.onerror = (event) => {
    event.preventDefault();
    endHands();
    onUpdate({ ...summary, progress: { ...summary.progress, state: 'failed' } });
  };

  /** A worker that works for the leader through a port, whose other end is the answer. */
  function hire<To>(worker: LogWorkerLike<To>, ask: (port: MessagePort) => To): MessagePort {
    hands.push(worker);
    worker.onerror = (event) => {
      event.preventDefault();
      stop('failed');
    };
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(ask(port2), [port2]);
    return port1;
  }

  const readers = Array.from({ length: count }, () =>
    hire(workers.startLog(), (port): ToLog => ({ kind: 'read', port })),
  );
  const inspectors = Array.from({ length: count }, () =>
    hire(
      workers.startInspector(),
      (port): ToWorker => ({ id: 0, kind: 'judge-log', port, judging }),
    ),
  );
  onUpdate(summary);
  leader.postMessage({ kind: 'lead', files, judging, readers, inspectors }, [
    ...readers,
    ...inspectors,
  ]);

  return {
    cancel: () => stop('cancelled'),
    close: () => {
      endHands();
      leader.terminate();
    },
    ask,
    export: (wanted) => exportFrom(leader, wanted),
  };

  function ask<K extends LogQuestion['kind']>(
    question: Extract<LogQuestion, { readonly kind: K }>,
  ): Promise<LogAnswers[K]> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<LogAnswers[K]>) => {
        port1.close();
        resolve(data);
      };
      leader.postMessage({ kind: 'ask', port: port2, question }, [port2]);
    });
  }
}

function exportFrom(leader: LogWorkerLike<ToLog>, wanted: LogExport): Promise<Blob> {
  const pieces: string[] = [];
  const type = wanted.format === 'csv' ? 'text/csv' : 'application/json';
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<string | null>) => {
      if (data !== null) {
        pieces.push(data);
        return;
      }
      port1.close();
      resolve(new Blob(pieces, { type }));
    };
    leader.postMessage({ kind: 'export', port: port2, wanted }, [port2]);
  });
}

const filesOf = (source: LogSource): readonly LogFile[] =>
  typeof source === 'string'
    ? [{ name: '', blob: new Blob([source]) }]
    : source.map((file) => ({ name: file.name, blob: file }));
