import { keepInspecting } from './app/inspecting.ts';
import { keepOffline, takeLaunched, takeShared } from './app/offline.ts';
import { ownScript } from './app/own-script.ts';
import { readPreferences, rememberPreferences } from './app/preferences-storage.ts';
import type { AppStore } from './app/store.ts';
import { keepRoute } from './ui/keep-route.ts';
import workerUrl from './worker/inspect.worker.ts?worker&url';

/** Starts all that goes on behind the first screen: the memory of this browser, the route, and the worker. */
export function begin(store: AppStore): void {
  const { theme, locale, ...rest } = readPreferences(localStorage, navigator.languages);
  store.setState(rest);
  rememberPreferences(store, localStorage);
  keepRoute(store, window);
  keepInspecting(store, () => new Worker(ownScript(workerUrl), { type: 'module' }));
  takeLaunched(store, window);
  // Absent without TLS and from a file.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (location.search === '?shared') {
    history.replaceState(null, '', './');
    takeShared(store, workers);
  }
  const start = (): void => void keepOffline(store, { workers, reload: () => location.reload() });
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
