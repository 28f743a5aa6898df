import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromLibraries, ToLibraries } from '../worker/libraries-protocol.ts';
import { createLibrariesClient, type LibrariesWorker } from './libraries-client.ts';

class Played implements LibrariesWorker {
  readonly asked: ToLibraries[] = [];
  isEnded = false;
  onmessage: LibrariesWorker['onmessage'] = null;
  onerror: LibrariesWorker['onerror'] = null;

  postMessage(message: ToLibraries): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(id: number): void {
    const data: FromLibraries = { id, answers: [] };
    this.onmessage?.({ data } as MessageEvent<FromLibraries>);
  }
}

const PARTS: ToLibraries['parts'] = [{ kind: 'certificate', octets: Uint8Array.of(0x30) }];

function play() {
  const workers: Played[] = [];
  const said: string[] = [];
  const client = createLibrariesClient(
    () => {
      const worker = new Played();
      workers.push(worker);
      return worker;
    },
    { receive: (answers) => said.push(`answers ${answers.length}`), fail: (why) => said.push(why) },
  );
  return { client, workers, said };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is started before it is needed', () => {
  expect(play().workers).toEqual([]);
});

test('a worker that was started early answers the first question', () => {
  const { client, workers, said } = play();
  client.warm();
  client.ask(PARTS);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.asked).toEqual([{ id: 1, parts: PARTS }]);
  workers[0]!.answer(1);
  expect(said).toEqual(['answers 0']);
});

test('no answer in time: the worker is ended, and the next question starts another', () => {
  const { client, workers, said } = play();
  client.ask(PARTS);
  vi.advanceTimersByTime(7_999);
  expect([said, workers[0]!.isEnded]).toEqual([[], false]);
  vi.advanceTimersByTime(1);
  expect([said, workers[0]!.isEnded]).toEqual([['too-slow'], true]);
  // What it says afterwards is heard by nobody.
  workers[0]!.answer(1);
  client.ask(PARTS);
  expect(workers).toHaveLength(2);
  workers[1]!.answer(2);
  expect(said).toEqual(['too-slow', 'answers 0']);
});

test('the newest question wins: what reads an older one is ended', () => {
  const { client, workers, said } = play();
  client.ask(PARTS);
  client.ask(PARTS);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  workers[1]!.answer(1);
  expect(said).toEqual([]);
  workers[1]!.answer(2);
  expect(said).toEqual(['answers 0']);
});

test('an answer that nobody wants any more is dropped', () => {
  const { client, workers, said } = play();
  client.ask(PARTS);
  client.forget();
  workers[0]!.answer(1);
  vi.advanceTimersByTime(20_000);
  expect([said, workers[0]!.isEnded]).toEqual([[], false]);
});

test('a worker that breaks down is said once, and silently where nothing was asked', () => {
  const { client, workers, said } = play();
  const broken = { preventDefault: () => undefined } as ErrorEvent;
  client.warm();
  workers[0]!.onerror?.(broken);
  expect(said).toEqual([]);
  client.ask(PARTS);
  workers[1]!.onerror?.(broken);
  vi.advanceTimersByTime(20_000);
  expect(said).toEqual(['stopped']);
});
