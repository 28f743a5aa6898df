import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { launchChromium } from './browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const DIST = join(root, 'dist');
const cache = join(root, 'node_modules/.cache/mtls-lens/bench-log');

/** What the page that reads logs is held to. */
const BARS = { firstResults: 1000, inputDelay: 50, droppedFrames: 0, rows: 100_000 };

/** The generator of the tests, for Node. */
async function loadGenerator() {
  const entry = join(root, 'src/bench/log.ts');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: cache,
      rolldownOptions: { output: { entryFileNames: 'log.mjs' } },
    },
  });
  return import(pathToFileURL(join(cache, 'log.mjs')).href);
}

function writeAll(path, pieces) {
  const file = openSync(path, 'w');
  for (const piece of pieces) writeSync(file, piece);
  closeSync(file);
}

/** Lines of a log whose values are all distinct, and short enough that all of them are kept. */
function* distinctLines(value, count) {
  for (let i = 0; i < count; i += 1) {
    const mark = i.toString(36).padStart(4, '0');
    const one = value.slice(0, 200) + mark + value.slice(200 + mark.length, 700);
    yield `10.0.0.1 2026-11-17T09:12:00Z X-SSL-CERT="${one}"\n`;
  }
}

/** Marks when files were chosen and when the first row of the table was painted. Runs in the page. */
function watchFirstResults() {
  addEventListener('change', () => (globalThis.chosenAt ??= performance.now()), { capture: true });
  const look = () => {
    const isThere = document.querySelectorAll('[role="grid"] [role="row"]').length > 1;
    // Painted by the frame after the one that brought it.
    if (isThere) requestAnimationFrame(() => (globalThis.shownAt = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.delays = [];
  new PerformanceObserver((list) => {
    for (const { startTime, processingStart } of list.getEntries()) {
      globalThis.delays.push(processingStart - startTime);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

async function openLog(page, address, path) {
  await page.goto(`${address}#/log`);
  await page.getByRole('button', { name: 'Choose log files' }).waitFor();
  await page.waitForLoadState('networkidle');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose log files' }).click();
  await (await chooser).setFiles(path);
}

/** A log that is read while somebody types: when the first results came, how long keys waited, how fast it was. */
async function whileReading(page, address, path) {
  await page.addInitScript(watchFirstResults);
  await openLog(page, address, path);
  const search = page.getByLabel(/^Search/);
  await search.waitFor();
  const end = page.getByText('Read to the end');
  while (!(await end.isVisible())) {
    await search.pressSequentially('a', { delay: 40 });
    await search.press('Backspace');
  }
  return page.evaluate(() => ({
    firstResults: globalThis.shownAt - globalThis.chosenAt,
    inputDelay: Math.max(0, ...globalThis.delays),
    taken: performance.now() - globalThis.chosenAt,
  }));
}

/** Scrolls through the whole table, a page and a bit each frame; counts the frames that came late. Runs in the page. */
function scrollThrough() {
  const scroller = document.querySelector('[role="grid"] [role="presentation"]');
  const FRAMES = 300;
  const step = (scroller.scrollHeight - scroller.clientHeight) / FRAMES;
  const times = [];
  return new Promise((done) => {
    const next = (time) => {
      times.push(time);
      scroller.scrollTop += step;
      if (times.length <= FRAMES) requestAnimationFrame(next);
      else done(times);
    };
    requestAnimationFrame(next);
  });
}

async function whileScrolling(page, address, path) {
  await openLog(page, address, path);
  const rows = `${BARS.rows.toLocaleString('en')} values`;
  await page.getByRole('status').filter({ hasText: rows }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled').waitFor();
  await page.waitForTimeout(2000);
  const times = await page.evaluate(scrollThrough);
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  // At 60 Hz a frame that was dropped makes a gap of two.
  return { frames: gaps.length, dropped: gaps.filter((gap) => gap > 25).length };
}

const folder = mkdtempSync(join(tmpdir(), 'mtls-lens-log-'));
const generator = await loadGenerator();
const repeated = join(folder, 'repeated.log');
writeAll(repeated, generator.logOf(200_000_000, 3, 'nginx', 200).pieces);
const distinct = join(folder, 'distinct.log');
const [client] = generator.benchClients(1);
writeAll(distinct, distinctLines(encodeURIComponent(client.pem), BARS.rows));

const { browser } = await launchChromium();
const served = await serve(DIST, 0);
const address = `http://localhost:${served.port}/`;
const read = await whileReading(await browser.newPage(), address, repeated);
const scrolled = await whileScrolling(await browser.newPage(), address, distinct);
await browser.close();
await served.close();
rmSync(folder, { recursive: true });

const rows = [
  [
    'first results painted',
    `${read.firstResults.toFixed(0)} ms`,
    read.firstResults <= BARS.firstResults,
  ],
  [
    'longest input delay while 200 MB are read',
    `${read.inputDelay.toFixed(0)} ms`,
    read.inputDelay <= BARS.inputDelay,
  ],
  ['rate in the browser', `${(200_000 / read.taken).toFixed(0)} MB/s`, true],
  [
    `late frames of ${scrolled.frames}, ${BARS.rows} rows`,
    `${scrolled.dropped}`,
    scrolled.dropped <= BARS.droppedFrames,
  ],
];
console.table(rows.map(([what, measured, kept]) => ({ what, measured, kept })));
if (rows.some(([, , kept]) => !kept)) process.exitCode = 1;
