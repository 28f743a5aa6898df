import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import { readAppearance } from './app/appearance.ts';
import { onceLoaded } from './app/once-loaded.ts';
import { FRESH } from './app/preferences.slice.ts';
import { type AppStore, createAppStore } from './app/store.ts';
import { App } from './ui/app.tsx';
import { keepDocument } from './ui/keep-document.ts';
import { loadFirstScreen } from './ui/load.ts';
import { loadMessages } from './ui/messages/index.ts';

function start(): void {
  // React takes up the prerendered page with the state it was rendered from; what is remembered follows at once.
  const store = createAppStore(FRESH);
  store.setState(readAppearance(localStorage, navigator.languages));
  const begun = import('./begin.ts').then(({ begin }) => begin(store));
  void loadFirstScreen();
  void loadMessages(store.getState().locale);
  keepDocument(store, document);
  const root = document.getElementById('root');
  if (root === null) throw new RangeError('index.html has no root');
  draw(store, root);
  // Once the page is there, it asks for nothing more: neither scripts nor workers.
  onceLoaded(() => void begun.then(({ startTheRest }) => startTheRest()));
}

function draw(store: AppStore, root: HTMLElement): void {
  // The page is prerendered in English: in another language it waited unseen, and is drawn anew.
  if (root.firstChild !== null && store.getState().locale === FRESH.locale) {
    // In slices, between which the page answers.
    startTransition(() => void hydrateRoot(root, <App store={store} />));
    return;
  }
  store.getState().load(root.querySelector('textarea')?.value ?? '');
  root.replaceChildren();
  createRoot(root).render(<App store={store} />);
}

// A task of its own: reading this script is one already.
setTimeout(start);
