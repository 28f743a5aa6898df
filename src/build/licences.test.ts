import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { noticeOf, packageOf } from './licences.ts';

const root = resolve(import.meta.dirname, '../..');

const modules: readonly (readonly [string, string | null])[] = [
  ['/a/node_modules/react/cjs/react.production.js', '/a/node_modules/react'],
  ['/a/node_modules/@peculiar/x509/build/x509.es.js', '/a/node_modules/@peculiar/x509'],
  ['/a/node_modules/b/node_modules/c/index.js', '/a/node_modules/b/node_modules/c'],
  ['/a/src/core/span.ts', null],
  ['\0vite/preload-helper.js', null],
];

test.each(modules)('%s', (module, folder) => {
  expect(packageOf(module)).toBe(folder);
});

test('a notice has the name, the licence and its text', () => {
  const notice = noticeOf(resolve(root, 'node_modules/react'));
  expect(notice).toMatch(/^## react \d+\.\d+\.\d+ \(MIT\)\n/);
  expect(notice).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
  expect(notice).toContain(
    'The above copyright notice and this permission notice shall be included',
  );
});

test('a package without a text does not ship', () => {
  expect(() => noticeOf(root.replace(/$/, '/public'))).toThrow();
});
