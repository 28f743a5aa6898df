import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is in the folder and no source. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'coverage', 'test-results']);

const sumsOf = (folder) =>
  readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8').trimEnd().split('\n');

/**
 * Builds once more: in another folder of another depth, in another time zone and locale. Answers the lines of SHA256SUMS
 * that differ from those of the build in `root`; throws where there is no second build.
 */
export function differencesOfSecondBuild(root) {
  const parent = mkdtempSync(join(tmpdir(), 'mtls-lens-second-'));
  try {
    const copy = join(parent, 'deeper', 'project');
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync(root).filter((one) => !LEFT_OUT.has(one))) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
    });
    if (built.status !== 0) throw new Error(`the second build failed: ${built.stderr}`);
    const [first, second] = [sumsOf(root), sumsOf(copy)];
    return [
      ...first.filter((line) => !second.includes(line)).map((line) => `first:  ${line}`),
      ...second.filter((line) => !first.includes(line)).map((line) => `second: ${line}`),
    ];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
