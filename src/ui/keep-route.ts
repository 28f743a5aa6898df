import { type Page, SHARED } from '../app/page.slice.ts';
import type { AppState, AppStore } from '../app/store.ts';

const COMPARE = '#/compare';
const GENERATE = '#/generate';
const LOG = '#/log';

type Route = typeof COMPARE | typeof GENERATE | typeof LOG | typeof SHARED | '#/';

const PAGES: Readonly<Record<Route, Page>> = {
  [COMPARE]: 'inspect',
  [GENERATE]: 'generate',
  [LOG]: 'log',
  [SHARED]: 'shared',
  '#/': 'inspect',
};

/** The route that an address names; every other address is that of the inspector. */
function routeOf(hash: string): Route {
  if (hash.startsWith(SHARED)) return SHARED;
  return hash === COMPARE || hash === GENERATE || hash === LOG ? hash : '#/';
}

function routeFor({ page, isComparing }: AppState): Route {
  if (page === 'generate') return GENERATE;
  if (page === 'log') return LOG;
  if (page === 'shared') return SHARED;
  return isComparing ? COMPARE : '#/';
}

/** Keeps the page and the route the same: a link or "back" opens and leaves it. The page itself puts no value there. */
export function keepRoute(store: AppStore, page: Window): void {
  const read = (): void => {
    const { compare, leaveComparison, visit } = store.getState();
    const { hash } = page.location;
    const route = routeOf(hash);
    if (route === COMPARE) compare();
    else if (route === '#/') leaveComparison();
    if (route === SHARED) void open(store, hash);
    visit(PAGES[route]);
  };
  page.addEventListener('hashchange', read);
  read();
  store.subscribe((state) => {
    const route = routeFor(state);
    if (route !== routeOf(page.location.hash)) page.location.hash = route;
  });
}

/** Few come with a link: what opens one is fetched then. */
async function open(store: AppStore, hash: string): Promise<void> {
  const { openLink } = await import('../app/sharing.ts');
  await openLink(store, hash);
}
