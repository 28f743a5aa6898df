import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import values from '../values.fixture.json' with { type: 'json' };
import { DIST, expect, test } from './everywhere.ts';
import type { Visitor } from './visitor.ts';

const INPUT = 'Header value';
const TAKE = /^Take it/;
const GENERATE = 'Generate a header';
/** A file that is kept once the page is. */
const ONE = 'icon-192.png';

/** Waits until the page is kept for offline use. */
const kept = (visitor: Visitor): Promise<unknown> =>
  visitor.run(`
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((done) => setTimeout(done, 50));`);

/** Waits until nothing but what is named is missing of what follows once the page is kept; answers which files are there. */
const allKept = (visitor: Visitor, missing = ''): Promise<unknown> =>
  visitor.run(`
    await navigator.serviceWorker.ready;
    const pause = () => new Promise((done) => setTimeout(done, 50));
    let list;
    while (!(list = await caches.match('precache.json'))) await pause();
    const rest = Object.keys((await list.json())[1]);
    const awaited = rest.filter((name) => name !== ${JSON.stringify(missing)});
    for (const name of awaited) while (!(await caches.match(name))) await pause();
    const there = await Promise.all(rest.map(async (name) => (await caches.match(name)) && name));
    return there.filter(Boolean).join();`);

/** Asks the browser to look for a newer version, as it does by itself on later visits. Answers whether it was installed. */
const lookForUpdate = (visitor: Visitor): Promise<unknown> =>
  visitor.run(`
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === 'installing') await new Promise((done) => setTimeout(done, 50));
    return worker?.state ?? null;`);

const iconIn = (visitor: Visitor): Promise<unknown> =>
  visitor.run(`
    const texts = [];
    for (const name of await caches.keys()) {
      const icon = await (await caches.open(name)).match('icon.svg');
      texts.push(await icon.text());
    }
    return texts.at(-1);`);

const sri = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A next version: another icon, and its hash in the list and in the service worker. */
async function nextVersion(folder: string, mark: string): Promise<string> {
  const next = join(folder, mark);
  await cp(DIST, next, { recursive: true });
  const read = (name: string): Promise<string> => readFile(join(next, name), 'utf8');
  const [icon, list, worker] = await Promise.all(['icon.svg', 'precache.json', 'sw.js'].map(read));
  const drawn = `${icon}<!-- ${mark} -->`;
  const listed = String(list).replace(sri(String(icon)), sri(drawn));
  await writeFile(join(next, 'icon.svg'), drawn);
  await writeFile(join(next, 'precache.json'), listed);
  await writeFile(join(next, 'sw.js'), String(worker).replaceAll(sri(String(list)), sri(listed)));
  return next;
}

const judges = async (visitor: Visitor): Promise<void> => {
  await visitor.insert(INPUT, values.alb);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 2 certificates');
};

test('after the first visit the page works without a server', async ({ visitor, site }) => {
  await visitor.open(site.address);
  await kept(visitor);
  await site.stop();
  await visitor.reload();
  await judges(visitor);
  await expect.poll(() => visitor.textOf('region', 'Certificates')).toContain('client-plus');
});

test('what is kept with the page is all that inspecting needs; what more there is says that it is missing', async ({
  visitor,
  site,
  folder,
}) => {
  const lacking = join(folder, 'lacking');
  await cp(DIST, lacking, { recursive: true });
  const [, rest] = JSON.parse(await readFile(join(lacking, 'precache.json'), 'utf8'));
  for (const name of Object.keys(rest)) await rm(join(lacking, name));
  await site.show(lacking);
  await visitor.open(site.address);
  await kept(visitor);
  await site.stop();
  await visitor.reload();
  await judges(visitor);
  await visitor.press(/^Octets/);
  await visitor.press(/^Client certificate profile/);
  for (const part of ['Octets', 'Client certificate profile']) {
    await expect.poll(() => visitor.textOf('region', part)).toContain('could not be loaded');
  }
  await expect.poll(() => visitor.textOf('region', 'Certificates')).toContain('client-plus');
  expect(await visitor.valueOf(INPUT)).toBe(values.alb);
  // The worker goes on, too: another paste is judged.
  await visitor.insert(INPUT, values.alb.slice(0, 2_000));
  await expect.poll(() => visitor.textOf('status', 'Verdict')).not.toContain('Intact');
  await judges(visitor);
});

test('the other readers and the generator work without a server, too', async ({
  visitor,
  site,
}) => {
  await visitor.open(site.address);
  await kept(visitor);
  expect(await allKept(visitor)).toContain('libraries.worker');
  await site.stop();
  await visitor.reload();
  await judges(visitor);
  await visitor.press(/^Other readers/);
  await expect
    .poll(() => visitor.textOf('button', /^Other readers/), { timeout: 30_000 })
    .toContain('no differences');
  // With nothing pasted the generator offers certificates of its own.
  await visitor.press('Clear');
  await visitor.run(`location.hash = '#/generate';`);
  await expect.poll(() => visitor.textOf('button', 'Make certificates')).not.toBe('');
  await visitor.press('Make certificates');
  await expect
    .poll(() => visitor.textOf('region', GENERATE), { timeout: 30_000 })
    .toContain('Ready: a root');
});

test('what fails after the page is kept is fetched when it is opened again', async ({
  visitor,
  site,
  folder,
}) => {
  const lacking = join(folder, 'lacking');
  await cp(DIST, lacking, { recursive: true });
  await rm(join(lacking, ONE));
  await site.show(lacking);
  await visitor.open(site.address);
  expect(await allKept(visitor, ONE)).not.toContain(ONE);
  await judges(visitor);
  await site.show(DIST);
  await visitor.reload();
  expect(await allKept(visitor)).toContain(ONE);
});

test('a newer version is announced beside a paste, and taken when the user says so', async ({
  visitor,
  site,
  folder,
}) => {
  await visitor.open(site.address);
  await kept(visitor);
  await visitor.reload();
  await judges(visitor);
  await site.show(await nextVersion(folder, 'second'));
  expect(await lookForUpdate(visitor)).toBe('installed');
  await expect.poll(() => visitor.textOf('button', TAKE)).not.toBe('');
  expect(await visitor.valueOf(INPUT)).toBe(values.alb);
  await visitor.press(TAKE);
  await expect.poll(() => visitor.valueOf(INPUT)).toBe('');
  expect(await iconIn(visitor)).toContain('second');
});

test('without a paste a newer version is taken unasked', async ({ visitor, site, folder }) => {
  await visitor.open(site.address);
  await kept(visitor);
  await visitor.reload();
  await visitor.run('window.isOld = true;');
  await site.show(await nextVersion(folder, 'second'));
  // The page may be gone before it answers.
  await lookForUpdate(visitor).catch(() => null);
  await expect
    .poll(() => visitor.run('return window.isOld ?? false;').catch(() => true))
    .toBe(false);
  expect(await iconIn(visitor)).toContain('second');
});

test('a file that is not what was built spoils the new version, not the old', async ({
  visitor,
  site,
  folder,
}) => {
  await visitor.open(site.address);
  await kept(visitor);
  await visitor.reload();
  const tampered = await nextVersion(folder, 'second');
  await writeFile(join(tampered, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await site.show(tampered);
  expect(await lookForUpdate(visitor)).toBe('redundant');
  await site.stop();
  await visitor.reload();
  await judges(visitor);
});
