import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromGenerator, ToGenerator } from '../worker/generate-protocol.ts';
import { type GeneratorLike, keepGenerating } from './generating.ts';
import { readPreferences } from './preferences-storage.ts';
import { createAppStore } from './store.ts';

/** A worker that answers only what a test lets it. */
class Played implements GeneratorLike {
  readonly asked: ToGenerator[] = [];
  isEnded = false;
  onmessage: GeneratorLike['onmessage'] = null;
  onerror: GeneratorLike['onerror'] = null;

  postMessage(message: ToGenerator): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(answer: FromGenerator): void {
    this.onmessage?.(new MessageEvent('message', { data: answer }));
  }
}

const certificates = {
  client: Uint8Array.of(1),
  issuing: Uint8Array.of(2),
  root: Uint8Array.of(3),
  privateKey: 'key',
};

function play() {
  const workers: Played[] = [];
  const store = createAppStore(readPreferences({ getItem: () => null }, ['en']));
  keepGenerating(store, () => {
    const worker = new Played();
    workers.push(worker);
    return worker;
  });
  return { store, workers };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the worker stands ready, and is asked for nothing before the page is there', () => {
  const { workers } = play();
  expect(workers.map(({ asked }) => asked)).toEqual([[]]);
});

test('an order is made, and what was made is sent as far as the client sends it', () => {
  const { store, workers } = play();
  store.getState().visit('generate');
  store.getState().order();
  const [make] = workers[0]!.asked;
  expect(make).toMatchObject({ kind: 'make', wish: store.getState().wish });
  expect(store.getState().isMaking).toBe(true);
  workers[0]!.answer({ id: make!.id, kind: 'made', certificates });
  expect(store.getState()).toMatchObject({ isMaking: false, made: certificates });
  expect(workers[0]!.asked.at(-1)).toMatchObject({
    kind: 'send',
    chain: [certificates.client, certificates.issuing],
  });
  store.getState().chooseChainLength(1);
  expect(workers[0]!.asked.at(-1)).toMatchObject({ chain: [certificates.client] });
});

test('the newest order and the newest chain win', () => {
  const { store, workers } = play();
  store.getState().visit('generate');
  store.getState().order();
  store.getState().order();
  const [first, second] = workers[0]!.asked;
  workers[0]!.answer({ id: first!.id, kind: 'made', certificates });
  expect(store.getState().made).toBeNull();
  workers[0]!.answer({ id: second!.id, kind: 'made', certificates });
  const stale = workers[0]!.asked.at(-1)!.id;
  store.getState().chooseChainLength(3);
  workers[0]!.answer({
    id: stale,
    kind: 'sent',
    sends: [{ sender: 'alb', fields: [] }],
    sizes: [],
  });
  expect(store.getState().sends).toEqual([]);
});

test('what is refused is told', () => {
  const { store, workers } = play();
  store.getState().order();
  workers[0]!.answer({ id: workers[0]!.asked[0]!.id, kind: 'refused', reason: 'unsupported' });
  expect(store.getState()).toMatchObject({ isMaking: false, makeFailure: 'unsupported' });
});

test('a worker that answers nothing is ended, and the next order starts another', () => {
  const { store, workers } = play();
  store.getState().order();
  vi.advanceTimersByTime(60_000);
  expect(workers[0]!.isEnded).toBe(true);
  expect(store.getState()).toMatchObject({ isMaking: false, makeFailure: 'stopped' });
  store.getState().order();
  expect(workers[1]!.asked).toHaveLength(1);
  workers[0]!.answer({ id: workers[1]!.asked[0]!.id, kind: 'made', certificates });
  expect(store.getState().made).toBeNull();
});
