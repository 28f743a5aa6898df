import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'SHA256SUMS';

/** The hash of every file in a folder, as `sha256sum -c` reads them. */
export function checksumsOf(folder: string): string {
  return readdirSync(folder, { encoding: 'utf8', recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name !== NAME)
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}

/** Writes SHA256SUMS, once every other file of the build is there. */
export function checksums(): Plugin {
  return {
    name: 'checksums',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler: ({ dir = 'dist' }) => writeFileSync(join(dir, NAME), checksumsOf(dir)),
    },
  };
}
