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
    'assets/b.js':
      'import{a}from"./both-aaaaa1.js";import"./generate-selectors-aaaaa1.js";import(`./generate-aaaaa1.js`);new URL(`work-aaaaa1.js`,a)',
    'assets/both-aaaaa1.js': '',
    'assets/generate-selectors-aaaaa1.js': '',
    'assets/generate-aaaaa1.js':
      'import"./b.js";import"./both-aaaaa1.js";import"./generate-selectors-aaaaa1.js";import("./only-aaaaa1.js")',
    'assets/only-aaaaa1.js': 'import a from"./only-aaaaa2.js"',
    'assets/only-aaaaa2.js': '',
    'assets/work-aaaaa1.js': 'import("./keys-aaaaa1.js")',
    'assets/keys-aaaaa1.js': 'import"./work-aaaaa1.js"',
  };
  const others = ['index.html', 'icon.svg', 'icon-192.png', '_headers', 'schema/a.json'];
  const files = { ...scripts, ...Object.fromEntries(others.map((name) => [name, PAGE])) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const [first, later] = precacheOf(folder);
  expect(first['./']).toBe(integrityOf(PAGE));
  expect(Object.keys(first)).toEqual([
    'assets/b.js',
    'assets/both-aaaaa1.js',
    'assets/generate-selectors-aaaaa1.js',
    'assets/work-aaaaa1.js',
    'icon.svg',
    './',
  ]);
  // The smallest first.
  expect(Object.keys(later)).toEqual([
    'assets/only-aaaaa2.js',
    'assets/keys-aaaaa1.js',
    'assets/only-aaaaa1.js',
    'icon-192.png',
    'assets/generate-aaaaa1.js',
  ]);
  rmSync(folder, { recursive: true });
});
