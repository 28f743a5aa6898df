import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import values from '../values.fixture.json' with { type: 'json' };
import { DIST, expect, test } from './everywhere.ts';

test('one file, opened from the disk, is the whole page', async ({ visitor, folder }) => {
  const copy = join(folder, 'mtls-lens.html');
  await copyFile(join(DIST, 'mtls-lens.html'), copy);
  await visitor.open(pathToFileURL(copy).href);
  await visitor.insert('Header value', values.alb);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 2 certificates');
  await expect.poll(() => visitor.textOf('region', 'Certificates')).toContain('client-plus');
  const file = join(folder, 'header.txt');
  await writeFile(file, values.nginx);
  await visitor.choose(file);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 1 certificate');
  await visitor.press(/^Nothing leaves/);
  await expect
    .poll(() => visitor.textOf('dialog', /^How to check/))
    .toContain("connect-src 'none'");
  expect(visitor.messages).toEqual([]);
});
