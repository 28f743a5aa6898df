import { resolve } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { median } from './bench/median.mjs';
import { serve } from './serve.mjs';

/** What must be full wherever it runs. How fast a page is depends on the machine: that is asked in `npm run bench`. */
const ALWAYS = ['accessibility', 'best-practices', 'seo'];

const RUNS = 3;

const SETTINGS = {
  extends: 'lighthouse:default',
  settings: {
    formFactor: 'mobile',
    throttlingMethod: 'simulate',
    // It asks for /robots.txt from within the page, whose policy allows no connection.
    skipAudits: ['robots-txt'],
  },
};

/** The audits that lowered a score, with what they say. */
const complaints = ({ categories, audits }) =>
  Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ weight, audit: audits[id] }))
      .filter(({ weight, audit }) => weight > 0 && audit.score !== null && audit.score < 1)
      .map(({ audit }) => `${audit.id}: ${audit.title}`),
  );

/**
 * Lighthouse's scores of the built page (mobile, simulated slow 4G), from 0 to 100, and what lowered them. Throws where it
 * saw no page, as on a machine that is too busy: that is no score.
 */
async function audit(chromePath, onlyCategories) {
  const root = resolve(import.meta.dirname, '../dist');
  const served = await serve(root, 0);
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const chrome = await launch({ chromePath, chromeFlags: flags });
  try {
    const address = `http://localhost:${served.port}/`;
    const found = await lighthouse(address, { port: chrome.port, onlyCategories }, SETTINGS);
    const { categories, audits } = found.lhr;
    const unmeasured = onlyCategories.filter((name) => categories[name].score === null);
    if (unmeasured.length > 0) {
      throw new Error(`not measured: ${unmeasured}; ${found.lhr.runtimeError?.message ?? ''}`);
    }
    const scores = onlyCategories.map((name) => [name, Math.round(categories[name].score * 100)]);
    const milliseconds = (name) => Math.round(audits[name]?.numericValue ?? 0);
    const [fcp, lcp] = ['first-contentful-paint', 'largest-contentful-paint'].map(milliseconds);
    return { scores, complaints: complaints(found.lhr), fcp, lcp };
  } finally {
    await chrome.kill();
    await served.close();
  }
}

/** The scores that must be full, one row each. */
export const auditAlways = (chromePath) => audit(chromePath, ALWAYS);

/** Lighthouse's performance, the median of some runs; each is told. */
export async function medianPerformance(chromePath) {
  const performances = [];
  for (let i = 0; i < RUNS; i++) {
    const { scores, fcp, lcp } = await audit(chromePath, ['performance']);
    performances.push(scores[0][1]);
    console.log(`Lighthouse performance ${scores[0][1]}: FCP ${fcp} ms, LCP ${lcp} ms`);
  }
  return median(performances);
}
