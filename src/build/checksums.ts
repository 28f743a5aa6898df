import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { filesOf } from './files-of.ts';
import { onceBuilt } from './once-built.ts';

const NAME = 'SHA256SUMS';

/** The hash of every file in a folder, as `sha256sum -c` reads them. */
export function checksumsOf(folder: string): string {
  return filesOf(folder)
    .filter((name) => name !== NAME)
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}

/** Writes SHA256SUMS, once every other file of the build is there. */
export const checksums = (): Plugin =>
  onceBuilt('checksums', (folder) => writeFileSync(join(folder, NAME), checksumsOf(folder)));
