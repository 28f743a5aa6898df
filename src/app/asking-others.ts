import { createLibrariesClient, type LibrariesWorker } from './libraries-client.ts';
import type { AppState, AppStore } from './store.ts';

/**
 * Asks other readers about each answer while their part is open, for as long as the page lives. Answers how to start them
 * before that: a worker asks for its script, and once a text is there nothing is to be requested any more.
 */
export function keepAskingOthers(
  store: AppStore,
  start: () => LibrariesWorker,
): { readonly warm: () => void } {
  const { takeOthers, failOthers, forgetOthers, awaitOthers } = store.getState();
  const client = createLibrariesClient(start, { receive: takeOthers, fail: failOthers });
  const follow = ({ answer, open }: AppState): void => {
    client.forget();
    const parts = answer?.inspection.view.octets.parts ?? [];
    if (!open.readers || parts.length === 0) {
      forgetOthers();
      return;
    }
    awaitOthers();
    client.ask(parts.map(({ kind, octets }) => ({ kind, octets })));
  };
  store.subscribe((state, before) => {
    const isNew = state.answer !== before.answer || state.open.readers !== before.open.readers;
    if (isNew) follow(state);
  });
  return { warm: client.warm };
}
