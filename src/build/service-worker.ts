import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** What is not kept for offline use: what configures the host, what documents the site, and what the page never asks for. */
const LEFT_OUT =
  /^(_headers|licences\.md|mtls-lens\.html|screenshot\.png|icon-512\.png|schema\/.*)$/;

/** How a browser is told the hash of a file. https://www.w3.org/TR/SRI/#the-integrity-attribute */
export const integrityOf = (octets: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(octets).digest('base64')}`;

/** The files of a build that are kept, by the address the page asks for, each with its integrity. */
export function precacheOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  return Object.fromEntries(
    files.map((name) => [
      name === 'index.html' ? './' : name,
      integrityOf(readFileSync(join(folder, name))),
    ]),
  );
}

/** The service worker as one classic script that knows the integrity of its list. */
async function compiled(root: string, integrity: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { LIST_INTEGRITY: JSON.stringify(integrity) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: join(root, 'src/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [chunk] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new RangeError('the service worker was not built');
  return chunk.code;
}

/** Adds the service worker and its list, once everything else of the build is there. */
export function serviceWorker(): Plugin {
  let root = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir = join(root, 'dist') }) {
        const list = JSON.stringify(precacheOf(dir));
        writeFileSync(join(dir, 'precache.json'), list);
        writeFileSync(join(dir, 'sw.js'), await compiled(root, integrityOf(list)));
      },
    },
  };
}
