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

/** Modules of nginx that these tests load. */
export type Module = 'njs' | 'lua' | 'set_misc';

/** The folder of the module, absolute; null where none that fits this nginx was found. */
export function folderOfModule(name: Module): string | null {
  const variable = `MTLS_LENS_NGINX_${name.toUpperCase()}`;
  const folder = process.env[variable];
  if (folder) return folder;
  console.warn(
    `real proxies: no ${name} module for nginx here, its rows are skipped (set ${variable})`,
  );
  return null;
}

/** The environment of files that may lie unpacked in a folder of their own, with their libraries: programs, modules. */
export function environmentOf(...unpacked: readonly string[]): NodeJS.ProcessEnv {
  const libraries = unpacked.flatMap((file) => foldersOf(join(prefixOf(file), 'lib')));
  return { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) };
}

/** `/usr` of `/usr/sbin/nginx` and of `/usr/lib/nginx/modules`. */
export const prefixOf = (file: string): string =>
  file.endsWith('/modules') ? dirname(dirname(dirname(file))) : dirname(dirname(file));

function foldersOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.includes('-linux-'));
  return names.map((name) => join(folder, name));
}
