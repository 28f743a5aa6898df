import type { OtherAnswer } from '../core/other-readers/answer.ts';
import type { FromLibraries, ToLibraries } from '../worker/libraries-protocol.ts';
import type { FailureReason } from './worker-client.ts';

/** How long the libraries may take for one paste, in milliseconds, their start included. */
const LIMIT = 8_000;

/** As much of a Worker as the client needs, so that tests can play one. */
export interface LibrariesWorker {
  postMessage(message: ToLibraries): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromLibraries>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** What the client reports, of the newest question only. */
export interface LibrariesListener {
  readonly receive: (answers: readonly OtherAnswer[]) => void;
  readonly fail: (reason: FailureReason) => void;
}

/** Asks the worker of the libraries. */
export interface LibrariesClient {
  /** Starts the worker if there is none, so that a later question needs nothing of the network. */
  warm(): void;
  /** The newest question wins. A worker that gives no answer in time is ended: nothing else waits for it. */
  ask(parts: ToLibraries['parts']): void;
  /** Drops the answer to whatever was asked. */
  forget(): void;
}

/** A client that starts its worker when it is first needed, and another after one that failed. */
export function createLibrariesClient(
  start: () => LibrariesWorker,
  listener: LibrariesListener,
): LibrariesClient {
  let worker: LibrariesWorker | null = null;
  let asked = 0;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): LibrariesWorker {
    if (worker !== null) return worker;
    const opened = start();
    opened.onmessage = ({ data }) => {
      if (data.id !== asked || !isWaiting) return;
      settle();
      listener.receive(data.answers);
    };
    opened.onerror = (event) => {
      event.preventDefault();
      if (worker === opened) giveUp('stopped');
    };
    worker = opened;
    return opened;
  }

  function settle(): void {
    clearTimeout(timer);
    isWaiting = false;
  }

  function giveUp(reason: FailureReason): void {
    worker?.terminate();
    worker = null;
    const isMissed = isWaiting;
    settle();
    if (isMissed) listener.fail(reason);
  }

  return {
    warm: open,
    ask: (parts) => {
      // One that still reads what nobody wants any more would make the new question wait.
      if (isWaiting) {
        worker?.terminate();
        worker = null;
        settle();
      }
      asked += 1;
      isWaiting = true;
      timer = setTimeout(() => giveUp('too-slow'), LIMIT);
      open().postMessage({ id: asked, parts });
    },
    forget: () => {
      if (isWaiting) settle();
    },
  };
}
