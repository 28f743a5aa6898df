import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksumsOf } from './checksums.ts';

test('sha256sum takes the list, and finds what was changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'a.js'), 'alert(1)');
  writeFileSync(join(folder, 'index.html'), 'x');
  const sums = checksumsOf(folder);
  // `printf %s "alert(1)" | openssl dgst -sha256 -r`
  expect(sums.split('\n')[0]).toBe(
    '6e11c72f7cf6bc383152dd16ddd5903aba6bb1c99d6b6639a4bb0b838185fa92  assets/a.js',
  );
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  const check = () =>
    spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder }).status;
  expect(check()).toBe(0);
  writeFileSync(join(folder, 'index.html'), 'y');
  expect(check()).toBe(1);
  rmSync(folder, { recursive: true });
});
