import { keepAskingOthers } from './app/asking-others.ts';
import { keepGenerating } from './app/generating.ts';
import { keepInspecting } from './app/inspecting.ts';
import { keepLog } from './app/log/keep-log.ts';
import { scanLog } from './app/log/scan-log.ts';
import { keepOffline, takeLaunched, takeShared } from './app/offline.ts';
import { onceLoaded } from './app/once-loaded.ts';
import { takeUpPreferences } from './app/preferences-storage.ts';
import type { AppStore } from './app/store.ts';
import { isSingleFile, startWorker, unpacked } from './app/unpacking.ts';
import { keepRoute } from './ui/keep-route.ts';
import { loadTheRest } from './ui/load-the-rest.ts';
import workerUrl from './worker/inspect.worker.ts?worker&url';
import librariesUrl from './worker/libraries.worker.ts?worker&url';
import logUrl from './worker/log.worker.ts?worker&url';

/** What is begun. `startTheRest` fetches the scripts and starts the workers that only a later click needs. */
interface Begun {
  readonly startTheRest: () => Promise<void>;
}

/** Starts all that goes on behind the first screen: the memory of this browser, the route, and the worker. */
export async function begin(store: AppStore): Promise<Begun> {
  takeUpPreferences(store, localStorage, navigator.languages);
  keepRoute(store, window);
  await unpacked();
  keepInspecting(store, () => startWorker(workerUrl, 'inspector'));
  keepLog(store, scanLog, {
    startLog: () => startWorker(logUrl, 'log'),
    startInspector: () => startWorker(workerUrl, 'judge'),
    cores: navigator.hardwareConcurrency,
  });
  takeLaunched(store, window);
  if (!isSingleFile()) keepInstalled(store);
  const others = keepAskingOthers(store, () => startWorker(librariesUrl, 'readers'));
  return {
    startTheRest: async () => {
      // What could not be had, as without a network, is asked for again when it is needed.
      await loadTheRest().catch(() => undefined);
      others.warm();
      keepGenerating(store, () => startWorker(librariesUrl, 'generator'));
    },
  };
}

/** Keeps the page for offline use, and takes what other programs share with it. */
function keepInstalled(store: AppStore): void {
  // Absent without TLS.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (location.search === '?shared') {
    history.replaceState(null, '', './');
    takeShared(store, workers);
  }
  onceLoaded(() => void keepOffline(store, { workers, reload: () => location.reload() }));
}
