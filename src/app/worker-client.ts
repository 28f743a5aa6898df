import type { Catalog } from '../core/catalog.ts';
import type { OctetsQuestion } from '../core/octets/octet-map.ts';
import type {
  FromWorker,
  HandedFile,
  InspectOptions,
  ReadFiles,
  ToWorker,
} from '../worker/protocol.ts';
import type { OpenedFiles } from './files.slice.ts';
import { createMapChannel } from './map-channel.ts';
import type { Mapped } from './octets.slice.ts';
import type { Answer } from './report.slice.ts';

/** How long one inspection may take, in milliseconds, once the worker is up. */
const LIMIT = 5_000;

/** `too-slow`: no answer in time. `stopped`: the worker could not be started, or broke down. */
export type FailureReason = 'too-slow' | 'stopped';

/** As much of a Worker as the client needs, so that tests can play one. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** What the client reports. Answers to anything but the newest question never arrive here. */
export interface Listener {
  readonly offer: (catalog: Catalog) => void;
  readonly receive: (answer: Answer) => void;
  readonly fail: (reason: FailureReason) => void;
  readonly open: (opened: OpenedFiles) => void;
  readonly receiveMap: (mapped: Mapped) => void;
}

interface Question {
  readonly text: string;
  readonly options: InspectOptions;
}

/** Asks the worker one thing at a time. */
export interface WorkerClient {
  /** The newest question wins: one that waits is replaced, and the answer to one under way is dropped. */
  inspect(text: string, options: InspectOptions): void;
  /** Files to be read; the newest win. Answered by `open`. */
  open(files: readonly HandedFile[]): void;
  /** One certificate octet by octet; the newest question wins. Answered by `receiveMap`. */
  map(question: OctetsQuestion): void;
  /** Forgets all questions. */
  forget(): void;
}

/** Starts a worker, and starts another when one takes too long or breaks down. */
export function createWorkerClient(start: () => WorkerLike, listener: Listener): WorkerClient {
  let worker: WorkerLike | null = null;
  let isReady = false;
  let lastId = 0;
  let asked: Question | null = null;
  let waiting: Question | null = null;
  let isStale = false;
  let files: readonly HandedFile[] | null = null;
  let filesId = 0;
  const channel = createMapChannel({
    post: (message) => {
      if (isReady) worker?.postMessage(message);
      return isReady;
    },
    receive: listener.receiveMap,
    giveUp: () => giveUp('too-slow'),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    isReady = false;
    const opened = start();
    worker = opened;
    opened.onmessage = ({ data }) => worker === opened && take(data);
    opened.onerror = (event) => {
      event.preventDefault();
      if (worker === opened) giveUp('stopped');
    };
    opened.postMessage({ id: 0, kind: 'catalog' });
  }

  function take(message: FromWorker): void {
    if (message.kind === 'catalog') {
      isReady = true;
      listener.offer(message.catalog);
      hand();
      channel.hand();
      next();
      return;
    }
    if (message.kind === 'read') {
      if (message.id === filesId) opened(message.read);
      return;
    }
    if (message.kind === 'octets') channel.take(message.id, message.map);
    if (message.kind === 'inspected') answered(message);
  }

  function answered(message: Extract<FromWorker, { readonly kind: 'inspected' }>): void {
    if (message.id !== lastId || asked === null) return;
    clearTimeout(timer);
    const { text } = asked;
    asked = null;
    if (!isStale) listener.receive({ text, inspection: message.inspection });
    next();
  }

  function hand(): void {
    if (files === null || !isReady) return;
    filesId += 1;
    worker?.postMessage({ id: filesId, kind: 'read', files });
  }

  function opened({ kinds, text, left }: ReadFiles): void {
    const names = files ?? [];
    files = null;
    const read = names.map(({ name }, i) => ({ name, kind: kinds[i] ?? 'unknown' }));
    listener.open({ files: read, text, left });
  }

  function next(): void {
    if (worker === null) open();
    if (!isReady || asked !== null || waiting === null) return;
    asked = waiting;
    waiting = null;
    isStale = false;
    lastId += 1;
    worker?.postMessage({ id: lastId, kind: 'inspect', ...asked });
    timer = setTimeout(() => giveUp('too-slow'), LIMIT);
  }

  function giveUp(reason: FailureReason): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    const isWanted = waiting !== null && asked !== null;
    const isMissed = !isWanted && (waiting !== null || (asked !== null && !isStale));
    asked = null;
    if (isWanted) {
      next();
      return;
    }
    waiting = null;
    if (isMissed) listener.fail(reason);
    // A worker that cannot start is tried again with the next question only.
    if (reason === 'too-slow') open();
  }

  open();
  return {
    inspect: (text, options) => {
      waiting = { text, options };
      isStale = true;
      next();
    },
    open: (chosen) => {
      files = chosen;
      if (worker === null) open();
      hand();
    },
    map: (question) => {
      if (worker === null) open();
      channel.ask(question);
    },
    forget: () => {
      waiting = null;
      isStale = true;
    },
  };
}
