import type { FileLike } from './files.slice.ts';
import { ownScript } from './own-script.ts';
import type { AppState, AppStore } from './store.ts';

/** As much of the page as is needed here, so that it says what it touches. */
export interface Surroundings {
  readonly workers: ServiceWorkerContainer | undefined;
  readonly reload: () => void;
}

/**
 * Keeps the page for offline use. A newer version is taken only while nothing is pasted, or when the user says so; a page
 * that holds a paste goes on with the version it has.
 */
export async function keepOffline(store: AppStore, around: Surroundings): Promise<void> {
  const { workers } = around;
  // From a file, or where the browser forbids it, there is nothing to keep.
  const registration = await workers?.register(ownScript('./sw.js')).catch(() => null);
  if (workers === undefined || !registration) return;
  const isFirst = workers.controller === null;
  void workers.ready.then(({ active }) => active?.postMessage('keep the rest'));
  const offer = (): void => {
    if (registration.waiting !== null && !isFirst) store.getState().offerUpdate();
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  const follow = (state: AppState): void => {
    if (mayTake(state)) registration.waiting?.postMessage('take over');
  };
  store.subscribe(follow);
  workers.addEventListener('controllerchange', () => {
    if (!isFirst && mayTake(store.getState())) around.reload();
  });
  offer();
}

const mayTake = ({ hasUpdate, isUpdating, text, isTyping }: AppState): boolean =>
  hasUpdate && (isUpdating || (text === '' && !isTyping));

/** What the service worker hands over of what another program shared. */
interface Shared {
  readonly texts: readonly unknown[];
  readonly files: readonly unknown[];
}

const isShared = (data: unknown): data is Shared =>
  typeof data === 'object' && data !== null && 'texts' in data && 'files' in data;

/** A form without a file sends one without a name. */
const isFile = (one: unknown): one is File => one instanceof File && one.name !== '';

/** Takes what another program shared with the installed page: its files, else its text. */
export function takeShared(store: AppStore, workers: ServiceWorkerContainer): void {
  workers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isShared(data)) return;
    const files = data.files.filter(isFile);
    const text = data.texts.filter((one) => typeof one === 'string' && one !== '').join('\n');
    if (files.length > 0) store.getState().chooseFiles(files);
    else if (text !== '') store.getState().load(text);
  });
  workers.startMessages();
  workers.controller?.postMessage('ready to be shared with');
}

/** As much as is used here of https://wicg.github.io/web-app-launch/#launchqueue-interface */
interface LaunchQueue {
  setConsumer(
    consumer: (launched: { readonly files: readonly { getFile(): Promise<FileLike> }[] }) => void,
  ): void;
}

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

/** Opens the files that the system started the installed page with. */
export function takeLaunched(store: AppStore, page: Window): void {
  page.launchQueue?.setConsumer(({ files }) => {
    void Promise.all(files.map((file) => file.getFile())).then(store.getState().chooseFiles);
  });
}
