import type { OctetsQuestion } from '../core/octets/octet-map.ts';
import type { FileLike } from './files.slice.ts';
import { selectMoment } from './moment.ts';
import { isSameQuestion, selectQuestion } from './octets-selectors.ts';
import { selectSecond } from './second-selectors.ts';
import { selectApp } from './selectors.ts';
import type { AppState, AppStore } from './store.ts';
import { createWorkerClient, type WorkerClient, type WorkerLike } from './worker-client.ts';

/** How long typing must rest before it is read, in milliseconds. */
const REST = 200;

/** Keeps the report true to the text and to my app, for as long as the page lives. */
export function keepInspecting(store: AppStore, start: () => WorkerLike): void {
  const { offer, receive, fail, takeFiles, trust, receiveMap } = store.getState();
  // The newest files win: what they were chosen for is known by then.
  let isBundle = false;
  const client = createWorkerClient(start, {
    offer,
    receive,
    fail,
    receiveMap,
    open: (opened) => (isBundle ? trust(opened.text) : takeFiles(opened)),
  });
  const open = (chosen: readonly FileLike[], areAnchors: boolean): void => {
    if (chosen.length === 0) return;
    isBundle = areAnchors;
    void hand(chosen, client);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    const state = store.getState();
    const { text, ownDecoders, expected, left, anchors, purpose } = state;
    const now = selectMoment(state);
    client.inspect(text, {
      app: selectApp(state),
      ownDecoders,
      expected,
      trustAnchors: anchors,
      purpose,
      left,
      second: selectSecond(state),
      ...(now === null ? {} : { now }),
    });
  };
  const follow = (state: AppState): void => {
    clearTimeout(timer);
    client.forget();
    if (state.text === '') return;
    if (state.isTyping) timer = setTimeout(ask, REST);
    else ask();
  };
  let mapping: OctetsQuestion | null = null;
  const followMap = (state: AppState): void => {
    const question = selectQuestion(state);
    if (isSameQuestion(question, mapping)) return;
    mapping = question;
    if (question !== null) client.map(question);
  };
  store.subscribe((state, before) => {
    const isNew =
      state.text !== before.text ||
      state.revision !== before.revision ||
      selectSecond(state) !== selectSecond(before) ||
      state.myApp !== before.myApp ||
      state.ownDecoders !== before.ownDecoders ||
      state.left !== before.left ||
      state.expected !== before.expected ||
      state.anchors !== before.anchors ||
      state.purpose !== before.purpose ||
      state.judgedAt !== before.judgedAt;
    if (isNew) follow(state);
    if (state.chosen !== before.chosen) open(state.chosen, false);
    if (state.chosenAnchors !== before.chosenAnchors) open(state.chosenAnchors, true);
    followMap(state);
  });
  follow(store.getState());
  open(store.getState().chosen, false);
}

/** So much of a file is read; what is over is counted and said. */
const MOST_OCTETS = 64 * 1024 * 1024;

async function hand(chosen: readonly FileLike[], client: WorkerClient): Promise<void> {
  const files = chosen.map(async (file) => ({
    name: file.name,
    size: file.size,
    octets: new Uint8Array(await file.slice(0, MOST_OCTETS).arrayBuffer()),
  }));
  // A folder, or a file that was deleted meanwhile, cannot be read.
  const read = await Promise.allSettled(files);
  client.open(
    read.map((one, i) => {
      const { name = '' } = chosen[i] ?? {};
      return one.status === 'fulfilled' ? one.value : { name, size: 0, octets: null };
    }),
  );
}
