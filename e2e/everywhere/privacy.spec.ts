import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import values from '../values.fixture.json' with { type: 'json' };
import { expect, type Site, test } from './everywhere.ts';
import { MARKUP, markedUpCertificate } from './marked-up.ts';
import type { Visitor } from './visitor.ts';

const INPUT = 'Header value';

/** Parts of the paste that must turn up nowhere: encoded, decoded, and its digest. */
const PIECES = [
  values.alb.slice(60, 84),
  'client-plus.example.test',
  'd994f07da78fd97146b91ac2270ba186',
];

/** Opens the page and waits until it asks for nothing more by itself. */
async function settle(visitor: Visitor, site: Site): Promise<void> {
  await visitor.open(site.address);
  await visitor.run(`
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((done) => setTimeout(done, 50));`);
  let before = -1;
  while (before !== site.requests.length) {
    before = site.requests.length;
    await new Promise((done) => setTimeout(done, 700));
  }
}

/** Opens every part of the page that is closed. */
const openAll = (visitor: Visitor): Promise<unknown> =>
  visitor.run(`
    for (let left = 60; left > 0; left--) {
      const closed = document.querySelector('button[aria-expanded="false"]');
      if (closed === null) return;
      closed.click();
      await new Promise((done) => setTimeout(done, 20));
    }`);

test('from the paste to the report the server is asked for nothing, and nothing is kept', async ({
  visitor,
  site,
}) => {
  await settle(visitor, site);
  const before = [...site.requests];
  expect(before.length).toBeGreaterThan(10);
  await visitor.insert(INPUT, values.alb);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 2 certificates');
  await openAll(visitor);
  await visitor.press('Copy reply');
  await visitor.press(/^Nothing leaves/);
  await visitor.press('Close');
  const state = await visitor.run(`
    const databases = (await indexedDB.databases?.()) ?? [];
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return JSON.stringify([location.href, document.title, history.state, window.name,
      document.cookie, { ...localStorage }, { ...sessionStorage }, databases,
      kept.flat().map(({ url }) => url)]);`);
  await visitor.press('Clear');
  await new Promise((done) => setTimeout(done, 700));
  expect(site.requests).toEqual(before);
  expect(PIECES.filter((piece) => String(state).includes(piece))).toEqual([]);
  expect(visitor.messages).toEqual([]);
});

const injected = (visitor: Visitor): Promise<unknown> =>
  visitor.run(`
    await new Promise((done) => setTimeout(done, 300));
    return [window.injected ?? null, document.querySelectorAll('img, iframe, object').length,
      [...document.scripts].filter((script) => script.textContent.includes('injected')).length];`);

test('markup in any field, header name or file name is text', async ({ visitor, site, folder }) => {
  const pem = await markedUpCertificate();
  await visitor.open(site.address);
  await visitor.insert(INPUT, `X-${MARKUP}: ${encodeURIComponent(pem)}`);
  await expect.poll(() => visitor.textOf('region', 'Certificates')).toContain(MARKUP);
  await openAll(visitor);
  expect(await injected(visitor)).toEqual([null, 0, 0]);

  const name = `${MARKUP.replaceAll('/', '')}.pem`;
  await writeFile(join(folder, name), `${MARKUP}\n${pem}\n${MARKUP}: ${MARKUP}\n`);
  await visitor.choose(join(folder, name));
  await expect.poll(() => visitor.run('return document.body.innerText;')).toContain(name);
  await openAll(visitor);
  expect(await injected(visitor)).toEqual([null, 0, 0]);
});

test('markup in what this browser remembers, or in the address, is nothing', async ({
  visitor,
  site,
}) => {
  await visitor.open(site.address);
  const remembered = {
    theme: MARKUP,
    locale: MARKUP,
    myApp: { field: MARKUP, decoder: MARKUP, receiver: MARKUP },
    ownDecoders: [{ id: 'own-1', name: MARKUP, steps: [{ kind: 'plus-as-space' }] }],
  };
  await visitor.run(
    `localStorage.setItem('mtls-lens', ${JSON.stringify(JSON.stringify(remembered))});`,
  );
  await visitor.open(`${site.address}?${encodeURIComponent(MARKUP)}#/${MARKUP}`);
  await visitor.insert(INPUT, values.alb);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).not.toBe('');
  await openAll(visitor);
  expect(await injected(visitor)).toEqual([null, 0, 0]);
});
