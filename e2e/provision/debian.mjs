import { spawnSync } from 'node:child_process';

let hasLists = false;

const run = (args) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Whether this process may install packages: it is root, and apt-get is here. */
export function mayInstall() {
  if (process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs one package of the distribution. Answers whether that worked; never throws. */
export function install(name) {
  if (!hasLists) hasLists = run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', name]);
}
