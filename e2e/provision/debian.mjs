import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let hasLists = false;

const run = (args, cwd) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const hasAptGet = () => spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether this process may install packages: it is root, and apt-get is here. */
export const mayInstall = () => process.getuid?.() === 0 && hasAptGet();

/** Installs packages of the distribution. Answers whether that worked; never throws. */
export function install(...names) {
  if (!hasLists) hasLists = run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/**
 * Unpacks packages of the distribution, and what they need beside what is installed, into `folder`, as they would lie
 * below `/`. Nothing is installed: no service starts, no file of the system changes, and no root is needed. Answers
 * whether that worked; never throws.
 */
export function unpack(names, folder) {
  if (!hasAptGet()) return false;
  const cache = mkdtempSync(join(tmpdir(), 'packages-'));
  const lists = join(cache, 'lists');
  const archives = join(cache, 'archives');
  for (const parent of [lists, archives]) mkdirSync(join(parent, 'partial'), { recursive: true });
  const own = [
    `Dir::State::lists=${lists}`,
    `Dir::Cache=${cache}`,
    `Dir::Cache::archives=${archives}`,
  ];
  const options = [...own, 'Debug::NoLocking=1', 'APT::Sandbox::User='].flatMap((option) => [
    '-o',
    option,
  ]);
  const get = ['install', '-y', '-qq', '--no-install-recommends', '--download-only', ...names];
  try {
    if (!run([...options, 'update', '-qq']) || !run([...options, ...get])) return false;
    mkdirSync(folder, { recursive: true });
    const packages = readdirSync(archives).filter((name) => name.endsWith('.deb'));
    return packages.every((name) => {
      const unpacked = spawnSync('dpkg-deb', ['-x', join(archives, name), folder]);
      return unpacked.status === 0;
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
