import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/mtls-lens/bench');

/** A module as it is shipped: built by Vite and run by Node.js itself, without the test runner between its functions. */
export const bundled = async <T>(name: string): Promise<T> =>
  import(/* @vite-ignore */ await bundle(name));

/** Where a module stands as it is shipped, as a URL. */
export async function bundle(name: string): Promise<string> {
  const outDir = join(cache, name);
  const entry = join(import.meta.dirname, `../${name}.ts`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true, target: 'es2022', copyPublicDir: false },
  });
  return pathToFileURL(join(outDir, `${name.split('/').at(-1)}.js`)).href;
}
