import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { unpack } from './debian.mjs';

/** What the stage "real proxies" runs: Debian's package, the program in it, and how it says its version. */
const PROGRAMS = [
  { name: 'nginx', package: 'nginx', program: 'nginx', ask: ['-v'] },
  { name: 'HAProxy', package: 'haproxy', program: 'haproxy', ask: ['-v'] },
  { name: 'Apache', package: 'apache2-bin', program: 'apache2', ask: ['-v'] },
  { name: 'Caddy', package: 'caddy', program: 'caddy', ask: ['version'] },
  { name: 'OpenSSL', package: 'openssl', program: 'openssl', ask: ['version'] },
];

const SYSTEM = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** The libraries that lie beside an unpacked program, for the dynamic linker. */
function librariesOf(program) {
  const folder = join(dirname(dirname(program)), 'lib');
  if (!existsSync(folder)) return '';
  const found = readdirSync(folder).filter((name) => name.includes('-linux-'));
  return found.map((name) => join(folder, name)).join(delimiter);
}

function versionOf(program, ask) {
  const env = { ...process.env, LD_LIBRARY_PATH: librariesOf(program) };
  const said = spawnSync(program, ask, { encoding: 'utf8', timeout: 20_000, env });
  const words = said.status === 0 ? `${said.stdout}${said.stderr}` : '';
  return /\d+\.\d+\.\d+/.exec(words)?.[0] ?? null;
}

function programIn(folders, { name, program, ask }, source) {
  for (const file of folders.map((folder) => join(folder, program)).filter(existsSync)) {
    const version = versionOf(file, ask);
    if (version !== null) return { name, program: file, version, source };
  }
  return null;
}

/**
 * The proxies and OpenSSL: installed ones, else the distribution's packages unpacked into `folder`, where they are kept
 * for the next run. Answers for each its name, program, version and source; the program is null where it could not be had.
 */
export function provideProxies(folder) {
  const system = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM];
  const own = [join(folder, 'usr/sbin'), join(folder, 'usr/bin')];
  const find = (one) =>
    programIn(system, one, 'installed') ??
    programIn(own, one, "the distribution's package, unpacked");
  const missing = PROGRAMS.filter((one) => find(one) === null);
  if (missing.length > 0)
    unpack(
      missing.map((one) => one.package),
      folder,
    );
  return PROGRAMS.map((one) => find(one) ?? { name: one.name, program: null });
}
