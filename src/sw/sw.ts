declare const self: ServiceWorkerGlobalScope;
/** The integrity of precache.json, which names every file of this version with the integrity of each: what inspecting needs, and the rest. */
declare const LIST_INTEGRITY: string;

const PREFIX = `mtls-lens ${self.registration.scope} `;
const CACHE = PREFIX + LIST_INTEGRITY;
const PAGE = './';
const LIST = 'precache.json';

type Integrities = Readonly<Record<string, string>>;

const whole = (address: string, integrity: string): Request =>
  new Request(address, { integrity, cache: 'no-cache' });

/** All or nothing: one file that is missing or is not what was built, and the version before stays. */
async function install(): Promise<void> {
  const list = await fetch(whole(LIST, LIST_INTEGRITY));
  const [files]: readonly [Integrities] = await list.clone().json();
  const cache = await caches.open(CACHE);
  await cache.addAll(Object.entries(files).map(([address, hash]) => whole(address, hash)));
  await cache.put(LIST, list);
}

/** File by file: what fails is fetched when a page is opened again. */
async function keepTheRest(): Promise<void> {
  const cache = await caches.open(CACHE);
  const list = await cache.match(LIST);
  if (list === undefined) return;
  const [, rest]: readonly [Integrities, Integrities] = await list.json();
  for (const [address, hash] of Object.entries(rest)) {
    if (!(await cache.match(address))) await cache.add(whole(address, hash)).catch(() => {});
  }
}

/** The version before is kept for pages that still show it. */
async function activate(): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const wanted = request.mode === 'navigate' && isPage(request.url) ? PAGE : request;
  const cache = await caches.open(CACHE);
  return (await cache.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
}

const isPage = (address: string): boolean => address.split(/[?#]/)[0] === self.registration.scope;

/** What another program shares goes to the page in memory, and is kept nowhere. */
function share(event: FetchEvent): void {
  const form = event.request.formData();
  event.respondWith(Response.redirect('./?shared', 303));
  event.waitUntil(hand(event.resultingClientId, form));
}

async function hand(id: string, form: Promise<FormData>): Promise<void> {
  await new Promise<void>((done) =>
    self.addEventListener('message', ({ data }) => data === 'ready to be shared with' && done()),
  );
  const shared = await form;
  const texts = ['title', 'text', 'url'].map((name) => shared.get(name));
  const client = await self.clients.get(id);
  client?.postMessage({ texts, files: shared.getAll('files') });
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'keep the rest') event.waitUntil(keepTheRest());
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === `${self.registration.scope}share`) share(event);
  else if (method === 'GET' && url.startsWith(self.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

export type {};
