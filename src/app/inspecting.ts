import { selectSecond } from './second.slice.ts';
import { selectApp } from './selectors.ts';
import type { AppState, AppStore } from './store.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

/** How long typing must rest before it is read, in milliseconds. */
const REST = 200;

/** Keeps the report true to the text and to my app, for as long as the page lives. */
export function keepInspecting(store: AppStore, start: () => WorkerLike): void {
  const { offer, receive, fail } = store.getState();
  const client = createWorkerClient(start, { offer, receive, fail });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    const state = store.getState();
    client.inspect(state.text, {
      app: selectApp(state),
      ownDecoders: state.ownDecoders,
      second: selectSecond(state),
    });
  };
  const follow = (state: AppState): void => {
    clearTimeout(timer);
    client.forget();
    if (state.text === '') return;
    if (state.isTyping) timer = setTimeout(ask, REST);
    else ask();
  };
  store.subscribe((state, before) => {
    const isNew =
      state.text !== before.text ||
      state.revision !== before.revision ||
      selectSecond(state) !== selectSecond(before) ||
      state.myApp !== before.myApp ||
      state.ownDecoders !== before.ownDecoders;
    if (isNew) follow(state);
  });
  follow(store.getState());
}
