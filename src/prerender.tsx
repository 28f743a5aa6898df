import { prerender } from 'react-dom/static';
import { FRESH } from './app/preferences.slice.ts';
import { createAppStore } from './app/store.ts';
import { App } from './ui/app.tsx';

/** The markup of the page before anything is pasted, as a browser that remembers nothing and speaks English shows it. */
export async function render(): Promise<string> {
  // Whole and in order: what comes later would need a script to be put in its place.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY };
  const { prelude } = await prerender(<App store={createAppStore(FRESH)} />, options);
  return new Response(prelude).text();
}
