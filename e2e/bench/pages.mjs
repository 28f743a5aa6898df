import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { medianPerformance } from '../lighthouse.mjs';
import { serve } from '../serve.mjs';
import { launchChromium } from './browser.mjs';
import { buildPage } from './build-page.mjs';
import { firstPaints } from './first-paint.mjs';
import { pasteToPaint } from './paste-to-paint.mjs';
import { threeCertificates } from './three-certificates.mjs';

const DIST = resolve(import.meta.dirname, '../../dist');
const PEERS = { '@peculiar/certificates-viewer': 'viewer', '@lapo/asn1js': 'asn1js' };

/** How many times the bare page's paints ours may take, how much of the faster peer's time, and Lighthouse's least score. */
const BARS = { paint: 1.1, paste: 0.5, performance: 98 };

const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/** One row of the table: what was measured beside what, their ratio, and whether the bar is kept. */
const row = (what, ours, other, most) => ({
  what,
  ours: ms(ours),
  other: ms(other),
  ratio: (ours / other).toFixed(2),
  bar: `at most ${most}`,
  isKept: ours / other <= most,
});

async function paintRows(browser, { ours, bare }) {
  const found = await firstPaints(browser, { ours, bare });
  return ['fcp', 'lcp'].map((name) =>
    row(`${name.toUpperCase()}, bare React page`, found.ours[name], found.bare[name], BARS.paint),
  );
}

async function pasteRows(browser, { bare, ...addresses }) {
  const { ours, ...peers } = await pasteToPaint(browser, addresses, await threeCertificates());
  const faster = Math.min(...Object.values(peers));
  return Object.entries(peers).map(([name, taken]) => ({
    ...row(`paste to paint, ${name}`, ours, taken, BARS.paste),
    // The bar is about the faster one; the other is told.
    ...(taken === faster ? {} : { bar: '', isKept: true }),
  }));
}

async function lighthouseRow(program) {
  const score = await medianPerformance(program).catch((error) => {
    console.error(error.message);
    return null;
  });
  const { performance: least } = BARS;
  return {
    what: 'Lighthouse performance',
    ours: score === null ? 'not measured' : String(score),
    other: '',
    ratio: '',
    bar: `at least ${least}`,
    isKept: score !== null && score >= least,
  };
}

function print(rows) {
  console.log(`\nmedians, Chromium, ${availableParallelism()} cores`);
  console.log('| | ours | other | ratio | bar | |\n|---|---|---|---|---|---|');
  for (const { what, ours, other, ratio, bar, isKept } of rows) {
    const word = bar === '' ? '' : isKept ? 'kept' : 'MISSED';
    console.log(`| ${what} | ${ours} | ${other} | ${ratio} | ${bar} | ${word} |`);
  }
}

/** Serves our page and those it is compared with, each below an address of its own. */
async function served() {
  const names = Object.entries({ bare: 'bare', ...PEERS });
  const folders = [['ours', DIST]];
  for (const [name, page] of names) folders.push([name, await buildPage(page)]);
  const sites = await Promise.all(folders.map(([, folder]) => serve(folder, 0)));
  const addresses = Object.fromEntries(
    folders.map(([name], i) => [name, `http://localhost:${sites[i].port}/`]),
  );
  return { addresses, close: () => Promise.all(sites.map(({ close }) => close())) };
}

async function bench() {
  const { addresses, close } = await served();
  const { browser, program } = await launchChromium();
  const rows = [];
  try {
    rows.push(...(await pasteRows(browser, addresses)));
    rows.push(...(await paintRows(browser, addresses)));
  } finally {
    await browser.close();
    await close();
  }
  rows.push(await lighthouseRow(program));
  print(rows);
  process.exitCode = rows.every(({ isKept }) => isKept) ? 0 : 1;
}

await bench();
