import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integrityOf, precacheOf } from './service-worker.ts';

test('the integrity is that which openssl prints', () => {
  // `printf %s "alert(1)" | openssl dgst -sha256 -binary | openssl base64`
  expect(integrityOf('alert(1)')).toBe('sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=');
});

test('every file that the page asks for is listed, the document by the address of the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precache-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'schema'));
  for (const name of ['index.html', 'assets/b.js', 'icon.svg', '_headers', 'schema/a.json']) {
    writeFileSync(join(folder, name), 'alert(1)');
  }
  const hash = integrityOf('alert(1)');
  expect(Object.entries(precacheOf(folder))).toEqual([
    ['assets/b.js', hash],
    ['icon.svg', hash],
    ['./', hash],
  ]);
  rmSync(folder, { recursive: true });
});
