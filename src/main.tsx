import { createRoot } from 'react-dom/client';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { keepAskingOthers } from './app/asking-others.ts';
import { keepGenerating } from './app/generating.ts';
import { keepInspecting } from './app/inspecting.ts';
import { ownScript } from './app/own-script.ts';
import { readPreferences, rememberPreferences } from './app/preferences-storage.ts';
import { createAppStore } from './app/store.ts';
import { App, fetchTheRest } from './ui/app.tsx';
import { keepDocument } from './ui/keep-document.ts';
import { keepRoute } from './ui/keep-route.ts';
import generateUrl from './worker/generate.worker.ts?worker&url';
import workerUrl from './worker/inspect.worker.ts?worker&url';
import librariesUrl from './worker/libraries.worker.ts?worker&url';

const store = createAppStore(readPreferences(localStorage, navigator.languages));
rememberPreferences(store, localStorage);
keepInspecting(store, () => new Worker(ownScript(workerUrl), { type: 'module' }));
const others = keepAskingOthers(
  store,
  () => new Worker(ownScript(librariesUrl), { type: 'module' }),
);
keepDocument(store, document);
keepRoute(store, window);

const root = document.getElementById('root');
if (root === null) throw new RangeError('index.html has no root');
createRoot(root).render(<App store={store} />);
addEventListener(
  'load',
  () => {
    void fetchTheRest().then(others.warm);
    keepGenerating(store, () => new Worker(ownScript(generateUrl), { type: 'module' }));
  },
  { once: true },
);
