import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file below a folder by its address there: with "/" between its parts, in the order of their code units. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .sort();
