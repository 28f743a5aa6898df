import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * What the page may weigh, in bytes after gzip -9: measured, with little room above it. Raise a limit only together
 * with the reason. The worker holds 83 decoders, 33 parsers and the error messages of every runtime; the other scripts
 * are three languages and, for the worker, the words of certificates, the reader of CRLs and 93 rules with their sources
 * (8 kB), whose own words are 5 kB in each language. The other readers are @peculiar/x509 and pkijs, whole: neither can be
 * taken in parts. What generates headers is mostly @peculiar/x509, which makes test certificates; it, the other readers and
 * the report are fetched when the page is there. Path validation is asked for every paste: it is in the worker (7 kB).
 */
const LIMITS = {
  'entry script': 84_000,
  'other scripts of the page': 240_000,
  worker: 156_000,
  'other readers': 137_000,
  'generating worker': 72_000,
  'style sheets': 14_500,
  total: 700_000,
};

const gzipped = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** Which budget a file of the build counts against, beside the total. */
function budgetOf(name, entry) {
  if (name === entry) return 'entry script';
  if (name.endsWith('.css')) return 'style sheets';
  if (!name.endsWith('.js')) return null;
  if (name.includes('libraries.worker')) return 'other readers';
  if (name.includes('generate.worker')) return 'generating worker';
  return name.includes('worker') ? 'worker' : 'other scripts of the page';
}

function entryOf(html) {
  const source = /<script[^>]*\bsrc="\.?\/?([^"]+)"/.exec(html)?.[1];
  if (source === undefined) throw new Error('index.html names no script');
  return source;
}

/** Each budget with its size and limit. The total is what the page and its worker load: all but the schema and notices. */
export function measureBudgets(folder) {
  const entry = entryOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  const sizes = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, 0]));
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  for (const name of ['index.html', ...assets]) {
    const size = gzipped(join(folder, name));
    const budget = budgetOf(name, entry);
    if (budget !== null) sizes[budget] += size;
    sizes.total += size;
  }
  return Object.entries(LIMITS).map(([name, limit]) => ({ name, size: sizes[name], limit }));
}
