import type { FromGenerator, ToGenerator } from '../worker/generate-protocol.ts';
import { selectChain, selectChainFrom, selectPasted } from './generate-selectors.ts';
import type { AppState, AppStore } from './store.ts';

/** How long certificates may take, in milliseconds: three RSA keys on a slow phone. */
const LIMIT = 60_000;

/** As much of a Worker as is needed, so that tests can play one. */
export interface GeneratorLike {
  postMessage(message: ToGenerator): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromGenerator>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** Keeps what is generated true to what was chosen, for as long as the page lives. The worker is started at once. */
export function keepGenerating(store: AppStore, start: () => GeneratorLike): void {
  let worker: GeneratorLike | null = null;
  let lastId = 0;
  let wanted = { make: 0, send: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): GeneratorLike {
    const opened = start();
    opened.onmessage = ({ data }) => worker === opened && take(data);
    opened.onerror = (event) => {
      event.preventDefault();
      if (worker === opened) giveUp();
    };
    return opened;
  }

  function ask(message: ToGenerator): void {
    worker ??= open();
    worker.postMessage(message);
  }

  function take(answer: FromGenerator): void {
    const { takeMade, failToMake, takeSends } = store.getState();
    if (answer.kind === 'sent') {
      if (answer.id === wanted.send) takeSends(answer.sends, answer.sizes);
      return;
    }
    if (answer.id !== wanted.make) return;
    clearTimeout(timer);
    if (answer.kind === 'made') takeMade(answer.certificates);
    else failToMake(answer.reason);
  }

  function giveUp(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    const { isMaking, failToMake } = store.getState();
    if (isMaking) failToMake('stopped');
  }

  function make({ wish }: AppState): void {
    lastId += 1;
    wanted = { ...wanted, make: lastId };
    clearTimeout(timer);
    timer = setTimeout(giveUp, LIMIT);
    ask({ id: lastId, kind: 'make', wish, now: Date.now() });
  }

  function send(state: AppState): void {
    lastId += 1;
    wanted = { ...wanted, send: lastId };
    const chain = selectChain(state);
    if (chain.length === 0) state.takeSends([], []);
    else ask({ id: lastId, kind: 'send', chain });
  }

  worker = open();
  store.subscribe((state, before) => {
    if (state.orders !== before.orders) make(state);
    const isShown = state.page === 'generate';
    const isOther =
      before.page !== 'generate' ||
      selectChainFrom(state) !== selectChainFrom(before) ||
      selectPasted(state) !== selectPasted(before) ||
      state.made !== before.made ||
      state.chainLength !== before.chainLength;
    if (isShown && isOther) send(state);
  });
  // What was ordered before this began is made, too.
  if (store.getState().isMaking) make(store.getState());
  if (store.getState().page === 'generate') send(store.getState());
}
