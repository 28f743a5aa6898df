import type { AppStore } from '../app/store.ts';

const COMPARE = '#/compare';

/** Keeps the comparison and the route the same: a link or "back" opens and leaves it. No value is ever in the address. */
export function keepRoute(store: AppStore, page: Window): void {
  const read = (): void => {
    const { compare, leaveComparison } = store.getState();
    if (page.location.hash === COMPARE) compare();
    else leaveComparison();
  };
  page.addEventListener('hashchange', read);
  read();
  store.subscribe(({ isComparing }, before) => {
    if (isComparing === before.isComparing) return;
    if (isComparing !== (page.location.hash === COMPARE)) {
      page.location.hash = isComparing ? COMPARE : '#/';
    }
  });
}
