import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = resolve(process.env['MTLS_LENS_CORPORA'] ?? '../shared/corpora');

/**
 * Whether the corpora of other projects are at hand. A user's clone has none: such tests say so and are skipped. Where
 * CI is set their absence is a failure.
 */
export function hasCorpora(what: string): boolean {
  if (existsSync(folder)) return true;
  if (process.env['CI']) throw new Error(`${what}: no corpora at ${folder}`);
  console.warn(`${what}: skipped, no corpora at ${folder} (set MTLS_LENS_CORPORA)`);
  return false;
}

/** The rows of a corpus of JSON lines. */
export function readCorpus(name: string): readonly unknown[] {
  const text = gunzipSync(readFileSync(resolve(folder, name))).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** One file of the corpora. */
export const readCorpusFile = (name: string): Buffer => readFileSync(resolve(folder, name));
