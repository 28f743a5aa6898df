import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { filesOf } from './files-of.ts';
import { inOnePiece } from './in-one-piece.ts';
import { onceBuilt } from './once-built.ts';

/** What is not kept for offline use: what configures the host, what documents the site, and what the page never asks for. */
const LEFT_OUT =
  /^(_headers|licences\.md|mtls-lens\.html|screenshot\.png|icon-512\.png|schema\/.*)$/;

/**
 * What inspecting does without: octets one by one, the words of profiles, the list of keys, the generator, what
 * reads logs, the other readers, what a link shows, the examples, an icon of installed pages. Each by its name and its hash alone: what
 * `generate` shares with the start is called `generate-selectors`.
 */
const LATER =
  /^(assets\/(octet-views|map-octets|topics|keys|generate|log|log-judge|log\.worker|libraries\.worker|shared-report|examples\.fixture)-[\w-]{6,8}\.js|icon-192\.png)$/;

/** A script that another one imports, now or later, or starts as a worker. */
const IMPORT = /\b(?:(?:from|import)\s*\(?\s*["'`]\.\/|new URL\(\s*["'`])([^"'`]+\.js)["'`]/g;

/** How a browser is told the hash of a file. https://www.w3.org/TR/SRI/#the-integrity-attribute */
export const integrityOf = (octets: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(octets).digest('base64')}`;

/** Files by the address that the page asks for, each with its integrity. */
type Integrities = Readonly<Record<string, string>>;

/** The files of a build that are kept: what inspecting needs, and what is fetched once that is there, the smallest first. */
export function precacheOf(folder: string): readonly [Integrities, Integrities] {
  const files = filesOf(folder).filter((name) => !LEFT_OUT.test(name));
  const later = laterOf(folder, files);
  const sizes = new Map(files.map((name) => [name, statSync(join(folder, name)).size]));
  const bySize = (a: string, b: string): number => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0);
  const integrities = (names: readonly string[]): Integrities =>
    Object.fromEntries(
      names.map((name) => [
        name === 'index.html' ? './' : name,
        integrityOf(readFileSync(join(folder, name))),
      ]),
    );
  return [
    integrities(files.filter((name) => !later.has(name))),
    integrities(files.filter((name) => later.has(name)).sort(bySize)),
  ];
}

/** What is named above, and the scripts that nothing else imports. */
function laterOf(folder: string, files: readonly string[]): ReadonlySet<string> {
  const later = new Set(files.filter((name) => LATER.test(name)));
  const imported = new Map(
    files.filter((name) => name.endsWith('.js')).map((name) => [name, importsOf(folder, name)]),
  );
  const behind = reached([...later], imported);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const first = files.filter((name) => !behind.has(name) || page.includes(name));
  const needed = reached(first, imported, later);
  return new Set([...behind].filter((name) => !needed.has(name)));
}

const importsOf = (folder: string, name: string): readonly string[] =>
  [...readFileSync(join(folder, name), 'utf8').matchAll(IMPORT)].map(
    ([, found]) => `assets/${found}`,
  );

/** These files and all that they import, but for what is left out. */
function reached(
  from: readonly string[],
  imported: ReadonlyMap<string, readonly string[]>,
  without: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const known = new Set<string>();
  const waiting = [...from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (known.has(name) || without.has(name)) continue;
    known.add(name);
    waiting.push(...(imported.get(name) ?? []));
  }
  return known;
}

/** Adds the service worker, which knows the integrity of its list, and that list, once everything else of the build is there. */
export const serviceWorker = (): Plugin =>
  onceBuilt('service-worker', async (folder, root) => {
    const list = JSON.stringify(precacheOf(folder));
    writeFileSync(join(folder, 'precache.json'), list);
    const define = { LIST_INTEGRITY: JSON.stringify(integrityOf(list)) };
    const code = await inOnePiece(root, 'src/sw/sw.ts', { define });
    writeFileSync(join(folder, 'sw.js'), code);
  });
