import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/**
 * The number from which a run draws what it samples. Of a clean checkout it is its commit's: whoever runs the same commit
 * again gets the same sample, and each commit another one. Anywhere else it is chance's.
 */
export function seedOf(root) {
  const git = (...args) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const isClean = git('status', '--porcelain') === '';
    if (isClean) return Number.parseInt(git('rev-parse', 'HEAD').slice(0, 8), 16) % 1_000_000;
  } catch {
    // No git, or no checkout of it.
  }
  return randomInt(1_000_000);
}
