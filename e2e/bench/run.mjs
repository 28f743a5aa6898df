import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const binary = (name) => join(root, 'node_modules/.bin', name);

/** Every part runs, and prints what it measured, whether or not one before it missed a bar. */
const PARTS = [
  [binary('vitest'), 'run', '--config', 'vite.config.ts', '--project', 'bench'],
  [binary('vite'), 'build', '--logLevel', 'warn'],
  [process.execPath, 'e2e/bench/pages.mjs'],
  [process.execPath, 'e2e/bench/log.mjs'],
];

const codes = PARTS.map(
  ([program, ...args]) => spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status,
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
