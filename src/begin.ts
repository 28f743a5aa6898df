import { keepInspecting } from './app/inspecting.ts';
import { keepOffline, takeLaunched, takeShared } from './app/offline.ts';
import { readPreferences, rememberPreferences } from './app/preferences-storage.ts';
import type { AppStore } from './app/store.ts';
import { isSingleFile, startWorker, unpacked } from './app/unpacking.ts';
import { keepRoute } from './ui/keep-route.ts';
import workerUrl from './worker/inspect.worker.ts?worker&url';

/** Starts all that goes on behind the first screen: the memory of this browser, the route, and the worker. */
export async function begin(store: AppStore): Promise<void> {
  const { theme, locale, ...rest } = readPreferences(localStorage, navigator.languages);
  store.setState(rest);
  rememberPreferences(store, localStorage);
  keepRoute(store, window);
  await unpacked();
  keepInspecting(store, () => startWorker(workerUrl));
  takeLaunched(store, window);
  if (isSingleFile()) return;
  // Absent without TLS.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (location.search === '?shared') {
    history.replaceState(null, '', './');
    takeShared(store, workers);
  }
  const start = (): void => void keepOffline(store, { workers, reload: () => location.reload() });
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
