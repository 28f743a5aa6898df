import { median } from './median.mjs';

const RUNS = 9;

/** A slow 4G and a mid-range phone, as Lighthouse applies them. https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const NETWORK = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const CPU = { rate: 4 };
/** After this much time without a request nothing larger is to be painted. */
const REST = 1_000;

/** First and largest contentful paint in milliseconds. Runs in the page. */
const paints = () =>
  new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      const lcp = list.getEntries().at(-1).startTime;
      const fcp = performance.getEntriesByName('first-contentful-paint')[0].startTime;
      done({ fcp, lcp });
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });

async function once(browser, address) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', CPU);
  await page.goto(address, { waitUntil: 'networkidle', timeout: 90_000 });
  await page.waitForTimeout(REST);
  const found = await page.evaluate(paints);
  await context.close();
  return found;
}

/** The medians of each page's first visit, in turn. */
export async function firstPaints(browser, addresses) {
  const found = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      found[name].push(await once(browser, address));
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, all]) => [
      name,
      { fcp: median(all.map(({ fcp }) => fcp)), lcp: median(all.map(({ lcp }) => lcp)) },
    ]),
  );
}
