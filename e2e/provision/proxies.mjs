import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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

/** Modules of nginx: Debian's package, its files in the order in which they are loaded, and what nginx then must take. */
const MODULES = [
  {
    name: 'njs',
    package: 'libnginx-mod-http-js',
    load: ['ngx_http_js_module.so'],
    http: () => '',
  },
  {
    name: 'Lua',
    package: 'libnginx-mod-http-lua',
    load: ['ndk_http_module.so', 'ngx_http_lua_module.so'],
    http: (prefix) => `lua_package_path "${join(prefix, 'share/lua/5.1/?.lua')};;";`,
  },
  {
    name: 'set_misc',
    package: 'libnginx-mod-http-set-misc',
    load: ['ndk_http_module.so', 'ngx_http_set_misc_module.so'],
    http: () => '',
  },
];

const SYSTEM = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

/** The libraries below the prefix where a program or a module was unpacked, for the dynamic linker. */
function librariesOf(prefix) {
  const folder = join(prefix, 'lib');
  if (!existsSync(folder)) return '';
  const found = readdirSync(folder).filter((name) => name.includes('-linux-'));
  return found.map((name) => join(folder, name)).join(delimiter);
}

function versionOf(program, ask) {
  const env = { ...process.env, LD_LIBRARY_PATH: librariesOf(dirname(dirname(program))) };
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

/** Whether this nginx starts with the module: one that was built for another does not load. */
function loads(nginx, prefix, { load, http }, scratch) {
  const files = load.map((file) => join(prefix, 'lib/nginx/modules', file));
  if (!files.every(existsSync)) return false;
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, 'module.conf');
  const lines = files.map((one) => `load_module ${one};`);
  writeFileSync(
    file,
    `${lines.join('\n')}\npid ${scratch}/pid;\nevents {}\nhttp { ${http(prefix)} }\n`,
  );
  const libraries = [prefix, dirname(dirname(nginx))].map(librariesOf);
  const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(delimiter) };
  const args = ['-t', '-p', scratch, '-e', join(scratch, 'error.log'), '-c', file];
  return spawnSync(nginx, args, { timeout: 20_000, env }).status === 0;
}

/**
 * The modules for this nginx: installed ones, else the distribution's packages unpacked into `folder`. Answers for each
 * its name, the folder where it lies and the source; the folder is null where none that fits could be had.
 */
export function provideModules(nginx, folder) {
  const own = join(folder, 'usr');
  const find = (one) => {
    const prefix = ['/usr', own].find((at) => loads(nginx, at, one, join(folder, 'scratch')));
    if (prefix === undefined) return null;
    const source = prefix === own ? "the distribution's package, unpacked" : 'installed';
    return { name: one.name, folder: join(prefix, 'lib/nginx/modules'), source };
  };
  for (const one of MODULES) if (find(one) === null) unpack([one.package], folder);
  return MODULES.map((one) => find(one) ?? { name: one.name, folder: null });
}
