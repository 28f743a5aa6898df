import { median } from './median.mjs';

const RUNS = 9;
/** Against hanging only, in milliseconds. */
const LIMIT = 20_000;
const NAMES = ['bench-client', 'bench-issuing', 'bench-root'];

/**
 * From the paste until the frame that shows every certificate was painted, in milliseconds. Runs in the page. Looks
 * into shadow trees, too, and once in each frame.
 */
function measure({ text, names, limit }) {
  const textsOf = (node) =>
    (node.shadowRoot === null || node.shadowRoot === undefined ? '' : textsOf(node.shadowRoot)) +
    [...node.children].map((child) => textsOf(child)).join('') +
    [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data : '')).join(' ');
  const shown = () => {
    const found = textsOf(document.body);
    return names.every((name) => found.includes(name));
  };
  return new Promise((done, fail) => {
    const box = document.querySelector('textarea');
    box.focus();
    const start = performance.now();
    const look = () => {
      if (performance.now() - start > limit) {
        fail(new Error(`${location} does not show ${names.join(', ')}`));
        return;
      }
      if (!shown()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - start);
      port2.postMessage(null);
    };
    document.execCommand('insertText', false, text);
    requestAnimationFrame(look);
  });
}

async function once(browser, address, text) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const taken = await page.evaluate(measure, { text, names: NAMES, limit: LIMIT });
  await context.close();
  return taken;
}

/** The median of each page, in turn so that what else the machine does falls on all alike. The first round is not counted. */
export async function pasteToPaint(browser, addresses, text) {
  const times = Object.fromEntries(Object.keys(addresses).map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      const taken = await once(browser, address, text);
      if (run > 0) times[name].push(taken);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, median(taken)]));
}
