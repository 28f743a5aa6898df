import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

let hasLists = false;

const run = (args, cwd) =>
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Whether this process may install packages: it is root, and apt-get is here. */
export function mayInstall() {
  if (process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs packages of the distribution. Answers whether that worked; never throws. */
export function install(...names) {
  if (!hasLists) hasLists = run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/**
 * Unpacks packages of the distribution into `folder` without installing them, so that no service of theirs starts.
 * Answers whether that worked; never throws.
 */
export function unpack(folder, names) {
  const packages = join(folder, 'packages');
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  if (!hasLists) hasLists = run(['update', '-qq']);
  if (!run(['download', '-qq', '-o', 'APT::Sandbox::User=root', ...names], packages)) return false;
  const files = readdirSync(packages);
  const results = files.map((file) => spawnSync('dpkg', ['-x', join(packages, file), folder]));
  return results.every(({ status }) => status === 0);
}
