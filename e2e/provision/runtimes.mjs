import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { install, mayInstall, unpack } from './debian.mjs';
import { runtimes } from './runtime-table.mjs';

const unpacked = resolve(import.meta.dirname, '../../node_modules/.cache/mtls-lens/unpacked');

/** The first line of what a program prints for its version, or null if it does not run or lacks what the tests need. */
function versionOf(program, { ask, input = '' }) {
  const said = spawnSync(program, ask, { encoding: 'utf8', input, timeout: 60_000 });
  if (said.status !== 0) return null;
  return `${said.stdout}${said.stderr}`.trim().split('\n')[0] ?? '';
}

/** All of the row's files, each in the first folder that has it; null unless all are here. */
function filesOf({ files, folders = ['/'] }) {
  const found = files.map((file) => folders.map((one) => resolve(one, file)).find(existsSync));
  if (found.includes(undefined)) return null;
  return { program: found.join(delimiter), version: `${found.length} files` };
}

function programOf(row, programs) {
  for (const program of programs) {
    const version = versionOf(program, row);
    if (version !== null) return { program, version };
  }
  return null;
}

function lookUp(row) {
  const named = process.env[row.variable];
  if (named) {
    const found = row.files ? { program: named, version: 'as given' } : programOf(row, [named]);
    return found && { ...found, source: `named by ${row.variable}` };
  }
  const found = row.files
    ? filesOf(row)
    : programOf(row, row.unpack ? row.programs.map((one) => join(unpacked, one)) : row.programs);
  return found && { ...found, source: 'installed' };
}

function fetch(row) {
  if (row.unpack && !unpack(row.unpack, unpacked)) return null;
  if (!install(...row.packages)) return null;
  const found = lookUp(row);
  return found && { ...found, source: "the distribution's package, just installed" };
}

function provide(row, all) {
  const found = lookUp(row);
  if (found !== null) return { found, missing: '' };
  if (row.packages.length === 0) return { found, missing: 'not installed, and no package has it' };
  if (!all && !row.isQuick)
    return { found, missing: 'not installed; `npm run test:all` installs it' };
  if (!mayInstall()) return { found, missing: 'not installed, and this process may not install' };
  return { found: fetch(row), missing: 'not installed, and its package does not give it' };
}

/**
 * The runtimes of the differential tests: those that are installed, and with `all` every one that a package gives, else
 * the quick ones. Answers, by name, the variable that tells the tests of it, what was found (program, version, source;
 * null if nothing) and why it is missing. Never throws.
 */
export function provideRuntimes({ all }) {
  return Object.fromEntries(
    runtimes.map((row) => [row.name, { variable: row.variable, ...provide(row, all) }]),
  );
}
