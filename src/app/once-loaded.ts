/** Runs something once the page and all that it names are loaded: now, if they are. */
export function onceLoaded(run: () => void): void {
  if (document.readyState === 'complete') run();
  else addEventListener('load', run, { once: true });
}
