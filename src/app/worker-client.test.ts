import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Catalog } from '../core/catalog.ts';
import type { OctetMap } from '../core/octets/octet-map.ts';
import type { Inspection } from '../core/view.ts';
import type { FromWorker, ToWorker } from '../worker/protocol.ts';
import { createWorkerClient, type WorkerClient, type WorkerLike } from './worker-client.ts';

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerLike {
  readonly asked: ToWorker[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;

  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  /** Offers what the page may offer: the worker is up. */
  start(): void {
    this.say({ id: 0, kind: 'catalog', catalog: {} as Catalog });
  }

  /** Answers the newest question. */
  answer(): void {
    const { id } = this.asked.at(-1)!;
    this.say({ id, kind: 'inspected', inspection: {} as Inspection });
  }

  fail(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }

  /** Answers a question about octets. */
  chart(id: number): void {
    this.say({ id, kind: 'octets', map: {} as OctetMap });
  }

  get charts(): readonly number[] {
    return this.asked.flatMap((message) =>
      message.kind === 'octets' ? [message.question.index] : [],
    );
  }

  get texts(): readonly string[] {
    return this.asked.flatMap((message) => (message.kind === 'inspect' ? [message.text] : []));
  }
}

let workers: FakeWorker[];
let said: string[];
let client: WorkerClient;

const worker = (): FakeWorker => workers.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  said = [];
  client = createWorkerClient(
    () => {
      workers.push(new FakeWorker());
      return worker();
    },
    {
      offer: () => said.push('catalog'),
      receive: ({ text }) => said.push(`answer ${text}`),
      fail: (reason) => said.push(reason),
      open: ({ files, text }) => said.push(`${files.map(({ name }) => name).join()} ${text}`),
      receiveMap: ({ question, map }) => said.push(`map ${question.index} ${map === null}`),
    },
  );
});

afterEach(() => vi.useRealTimers());

test('what is asked before the worker is up is asked once it is, the newest alone', () => {
  client.inspect('a', {});
  client.inspect('b', {});
  expect(worker().texts).toEqual([]);
  worker().start();
  expect(worker().texts).toEqual(['b']);
  worker().answer();
  expect(said).toEqual(['catalog', 'answer b']);
});

test('the answer to an older question is dropped', () => {
  worker().start();
  client.inspect('a', {});
  client.inspect('b', {});
  client.inspect('c', {});
  worker().answer();
  worker().answer();
  expect(worker().texts).toEqual(['a', 'c']);
  expect(said).toEqual(['catalog', 'answer c']);
});

test('what is forgotten is never answered', () => {
  worker().start();
  client.inspect('a', {});
  client.forget();
  worker().answer();
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['catalog']);
});

test('5 seconds without an answer: said, and the next question has a new worker', () => {
  worker().start();
  client.inspect('a', {});
  vi.advanceTimersByTime(4_999);
  expect(said).toEqual(['catalog']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['catalog', 'too-slow']);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  worker().start();
  client.inspect('b', {});
  worker().answer();
  expect(said.at(-1)).toBe('answer b');
});

test('a slow question that nobody waits for any more is not said to have failed', () => {
  worker().start();
  client.inspect('a', {});
  client.inspect('b', {});
  vi.advanceTimersByTime(5_000);
  worker().start();
  expect(worker().texts).toEqual(['b']);
  worker().answer();
  expect(said).toEqual(['catalog', 'catalog', 'answer b']);
});

test('the time that a worker needs to load does not count', () => {
  client.inspect('a', {});
  vi.advanceTimersByTime(60_000);
  expect(said).toEqual([]);
});

test('a worker that breaks down is said, and tried again with the next question', () => {
  worker().start();
  client.inspect('a', {});
  worker().fail();
  expect(said).toEqual(['catalog', 'stopped']);
  expect(workers).toHaveLength(1);
  client.inspect('b', {});
  expect(workers).toHaveLength(2);
});

test('what a terminated worker still says is not heard', () => {
  worker().start();
  client.inspect('a', {});
  vi.advanceTimersByTime(5_000);
  workers[0]!.answer();
  expect(said).toEqual(['catalog', 'too-slow']);
});

describe('files', () => {
  const files = [{ name: 'a.pem', size: 1, octets: Uint8Array.of(0x61) }];
  const read = { kinds: ['text' as const], text: 'a', left: 0 };

  test('are read once the worker is up, and again by the next one if it breaks down', () => {
    client.open(files);
    expect(worker().asked.map(({ kind }) => kind)).toEqual(['catalog']);
    worker().start();
    expect(worker().asked.at(-1)).toMatchObject({ kind: 'read', files });
    client.inspect('slow', {});
    vi.advanceTimersByTime(5_000);
    worker().start();
    expect(worker().asked.at(-1)).toMatchObject({ kind: 'read', files });
    worker().say({ id: worker().asked.at(-1)!.id, kind: 'read', read });
    expect(said.at(-1)).toBe('a.pem a');
  });

  test('that were chosen later win', () => {
    worker().start();
    client.open(files);
    const first = worker().asked.at(-1)!.id;
    client.open([{ ...files[0]!, name: 'b.pem' }]);
    worker().say({ id: first, kind: 'read', read });
    expect(said).toEqual(['catalog']);
    worker().say({ id: worker().asked.at(-1)!.id, kind: 'read', read });
    expect(said.at(-1)).toBe('b.pem a');
  });
});

const question = (index: number) => ({ text: 'a', options: {}, field: 0, index, decoder: '' });

test('octets are asked for once the worker is up, and the newest answer counts', () => {
  client.map(question(0));
  client.map(question(1));
  expect(worker().charts).toEqual([]);
  worker().start();
  client.map(question(2));
  expect(worker().charts).toEqual([1, 2]);
  worker().chart(worker().asked.at(-2)!.id);
  expect(said).toEqual(['catalog']);
  worker().chart(worker().asked.at(-1)!.id);
  expect(said).toEqual(['catalog', 'map 2 false']);
});

test('octets that were asked for are asked for again when the worker is replaced', () => {
  worker().start();
  client.inspect('a', {});
  client.map(question(1));
  vi.advanceTimersByTime(5_000);
  worker().start();
  expect(worker().charts).toEqual([1]);
  worker().chart(worker().asked.at(-1)!.id);
  expect(said).toEqual(['catalog', 'too-slow', 'catalog', 'map 1 false']);
});

test('octets that never come are none, and the worker is replaced', () => {
  worker().start();
  client.map(question(1));
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual(['catalog', 'map 1 true']);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
});
