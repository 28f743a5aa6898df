import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The programs that these tests run; `e2e/run.mjs` finds them and names them in the environment. */
export type Program = 'nginx' | 'haproxy' | 'apache' | 'caddy' | 'openssl';

/** The program, absolute, or null where it was not found. Under CI it must be there. */
export function programOf(name: Program): string | null {
  const variable = `MTLS_LENS_${name.toUpperCase()}`;
  const program = process.env[variable];
  if (program) return program;
  if (process.env['CI']) throw new Error(`no ${name}: set ${variable}`);
  console.warn(`real proxies: no ${name} here, its rows are skipped (set ${variable})`);
  return null;
}

/** The environment of a program that may lie unpacked in a folder of its own, with its libraries. */
export function environmentOf(program: string): NodeJS.ProcessEnv {
  const libraries = foldersOf(join(dirname(dirname(program)), 'lib'));
  return { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) };
}

function foldersOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.includes('-linux-'));
  return names.map((name) => join(folder, name));
}
