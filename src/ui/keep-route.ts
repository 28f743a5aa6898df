import type { AppState, AppStore } from '../app/store.ts';

const COMPARE = '#/compare';
const GENERATE = '#/generate';

type Route = typeof COMPARE | typeof GENERATE | '#/';

/** The route that an address names; every other address is that of the inspector. */
const routeOf = (hash: string): Route => (hash === COMPARE || hash === GENERATE ? hash : '#/');

function routeFor({ page, isComparing }: AppState): Route {
  if (page === 'generate') return GENERATE;
  return isComparing ? COMPARE : '#/';
}

/** Keeps the page and the route the same: a link or "back" opens and leaves it. No value is ever in the address. */
export function keepRoute(store: AppStore, page: Window): void {
  const read = (): void => {
    const { compare, leaveComparison, visit } = store.getState();
    const route = routeOf(page.location.hash);
    if (route === COMPARE) compare();
    else if (route === '#/') leaveComparison();
    visit(route === GENERATE ? 'generate' : 'inspect');
  };
  page.addEventListener('hashchange', read);
  read();
  store.subscribe((state) => {
    const route = routeFor(state);
    if (route !== routeOf(page.location.hash)) page.location.hash = route;
  });
}
