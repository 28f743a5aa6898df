import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import values from '../values.fixture.json' with { type: 'json' };
import { expect, test } from './everywhere.ts';

test('a paste is judged, and clearing it forgets it', async ({ visitor, site }) => {
  await visitor.open(site.address);
  await visitor.insert('Header value', values.alb);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 2 certificates');
  await expect
    .poll(() => visitor.textOf('region', 'Certificates'))
    .toContain('client-plus.example.test');
  await visitor.press('Clear');
  await expect.poll(() => visitor.valueOf('Header value')).toBe('');
  expect(await visitor.textOf('status', 'Verdict')).not.toContain('Intact');
  expect(visitor.messages).toEqual([]);
});

test('a file is read', async ({ visitor, site, folder }) => {
  const file = join(folder, 'header.txt');
  await writeFile(file, values.nginx);
  await visitor.open(site.address);
  await visitor.choose(file);
  await expect.poll(() => visitor.textOf('status', 'Verdict')).toContain('Intact: 1 certificate');
});

test('the browser saves a file that a page makes', async ({ visitor, site }) => {
  await visitor.open(site.address);
  await visitor.run(`
    const link = document.createElement('a');
    link.download = 'made-here.json';
    link.href = URL.createObjectURL(new Blob(['{"made":"here"}'], { type: 'application/json' }));
    link.click();`);
  await expect
    .poll(() => visitor.saved())
    .toContainEqual({ name: 'made-here.json', contents: '{"made":"here"}' });
});
