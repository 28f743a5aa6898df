import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * What the page may weigh, in bytes, but for the single file after brotli -11. React alone is 58,300 of the first load.
 * Four scripts show the first screen: a module that moves from them to another brings all that stands beside it there.
 * The worker starts with what reads a value; what judges it is requested as soon as it runs. What is precached is all that
 * inspecting needs: 84,000 of it are words in three languages, and 168,000 the worker. What is kept after it is for a later
 * click: two libraries and what they are for, what reads logs, octets, words of profiles.
 */
const LIMITS = {
  'first-load JavaScript': 66_000,
  'all scripts of the first screen, in English': 108_000,
  'page with the styles of its first paint': 5_000,
  'worker at its start': 45_000,
  'service worker': 1_200,
  'everything precached': 400_000,
  'kept after it': 208_000,
  'single file, raw': 1_500_000,
};

const compressed = (file) =>
  brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;

/** The scripts that a document names: its entry and what that imports. */
function scriptsOf(html) {
  const names = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g)];
  if (names.length === 0) throw new Error('index.html names no script');
  return names.map(([, name]) => name);
}

/** Scripts with what they import before they run, each once. */
function importedBy(folder, names) {
  const known = new Set(names);
  // A set is walked to its end as it grows.
  for (const name of known) {
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const [, imported] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      known.add(imported);
    }
  }
  return [...known];
}

/** Each budget with its size and limit. */
export function measureBudgets(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const assets = readdirSync(join(folder, 'assets'));
  const worker = assets.find((name) => /^inspect\.worker-.*\.js$/.test(name));
  if (worker === undefined) throw new Error('there is no worker');
  const firstScreen = assets.filter((name) =>
    /^(?:index|first|interface\.en|prose\.en)-/.test(name),
  );
  if (firstScreen.length !== 4) throw new Error(`the first screen has ${firstScreen.join(', ')}`);
  const sum = (names) => names.reduce((total, name) => total + compressed(join(folder, name)), 0);
  const assetsNamed = (names) => names.map((name) => `assets/${name}`);
  const lists = JSON.parse(readFileSync(join(folder, 'precache.json'), 'utf8'));
  const [precached, later] = lists.map((list) =>
    Object.keys(list).map((name) => (name === './' ? 'index.html' : name)),
  );
  const sizes = {
    'first-load JavaScript': sum(scriptsOf(html)),
    'all scripts of the first screen, in English': sum(
      assetsNamed(importedBy(folder, firstScreen)),
    ),
    'page with the styles of its first paint': sum(['index.html']),
    'worker at its start': sum(assetsNamed(importedBy(folder, [worker]))),
    'service worker': sum(['sw.js']),
    'everything precached': sum(precached),
    'kept after it': sum(later),
    'single file, raw': statSync(join(folder, 'mtls-lens.html')).size,
  };
  return Object.entries(LIMITS).map(([name, limit]) => ({ name, size: sizes[name], limit }));
}
