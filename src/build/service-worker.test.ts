import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integrityOf, precacheOf } from './service-worker.ts';

test('the integrity is that which openssl prints', () => {
  // `printf %s "alert(1)" | openssl dgst -sha256 -binary | openssl base64`
  expect(integrityOf('alert(1)')).toBe('sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=');
});

test('every file that the page asks for is listed, the document by the address of the page, and what can wait apart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precache-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'schema'));
  const PAGE = '<script src="./assets/b.js"></script>';
  const scripts = {
    'assets/b.js': 'import{a}from"./both-1.js";import(`./generate-1.js`);new URL(`work-1.js`,a)',
    'assets/both-1.js': '',
    'assets/generate-1.js': 'import"./b.js";import"./both-1.js";import("./only-1.js")',
    'assets/only-1.js': 'import a from"./only-2.js"',
    'assets/only-2.js': '',
    'assets/work-1.js': 'import("./keys-1.js")',
    'assets/keys-1.js': 'import"./work-1.js"',
  };
  const others = ['index.html', 'icon.svg', 'icon-192.png', '_headers', 'schema/a.json'];
  const files = { ...scripts, ...Object.fromEntries(others.map((name) => [name, PAGE])) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const [first, later] = precacheOf(folder);
  expect(first['./']).toBe(integrityOf(PAGE));
  expect(Object.keys(first)).toEqual([
    'assets/b.js',
    'assets/both-1.js',
    'assets/work-1.js',
    'icon.svg',
    './',
  ]);
  // The smallest first.
  expect(Object.keys(later)).toEqual([
    'assets/only-2.js',
    'assets/keys-1.js',
    'assets/only-1.js',
    'icon-192.png',
    'assets/generate-1.js',
  ]);
  rmSync(folder, { recursive: true });
});
