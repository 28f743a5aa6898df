import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Every place where a program of this name may be, absolute, as Playwright wants it. */
const placesOf = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => resolve(folder, name));

/** Where a program of this name lies, or undefined. */
export const placeOf = (name) => placesOf(name).find(existsSync);

/** The version that a program prints, or null if it is none that runs: Ubuntu's packages of browsers are empty shells. */
function versionOf(program) {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return said.status === 0 ? (/\b\d+(?:\.\d+)+\b/.exec(said.stdout)?.[0] ?? null) : null;
}

/** The first of these programs (names on the PATH, or paths) that runs, with its version, or null. */
export function firstOf(names, source) {
  for (const program of names.flatMap(placesOf).filter(existsSync)) {
    const version = versionOf(program);
    if (version !== null) return { program, version, source };
  }
  return null;
}
