import type { Locator } from '@playwright/test';
import { expect, type Inspector, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, buffer: Buffer): Chosen => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});

async function choose(inspector: Inspector, ...files: readonly Chosen[]): Promise<void> {
  const chooser = inspector.page.waitForEvent('filechooser');
  await inspector.page.getByRole('button', { name: inspector.names.check.chooseFile }).click();
  await (await chooser).setFiles([...files]);
}

/** The first certificate of a percent-encoded value. */
const der = Buffer.from(
  decodeURIComponent(values.nginx.slice(values.nginx.indexOf('-----')))
    .replace(/-----END.*$/s, '')
    .replace(/-----[^-]*-----/g, ''),
  'base64',
);

/** Drops files on an element, as a file manager does. */
const drop = (target: Locator, name: string, text: string): Promise<void> =>
  target.evaluate(
    (element, [title, contents]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([contents ?? ''], title ?? ''));
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      }
    },
    [name, text] as const,
  );

test('a chosen text file is read as what it holds, UTF-16 too', async ({ inspector }) => {
  await inspector.open();
  await choose(inspector, file('header-dump.txt', Buffer.from(`\ufeff${values.alb}`, 'utf16le')));
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(inspector.page.getByText('header-dump.txt')).toBeVisible();
  await inspector.input.fill('');
  await expect(inspector.page.getByText('header-dump.txt')).toHaveCount(0);
});

test('a DER file is shown as PEM, and two files are read as one paste', async ({ inspector }) => {
  await inspector.open();
  await choose(inspector, file('client.cer', der));
  await expect(inspector.verdict).toContainText('1 certificate');
  await expect(inspector.input).toHaveValue(/^-----BEGIN CERTIFICATE-----\nMI/);
  await expect(inspector.page.getByText('DER, shown as PEM')).toBeVisible();
  await choose(inspector, file('client.cer', der), file('note.txt', Buffer.from('X-Note: a\n')));
  await expect(inspector.certificate(1)).toBeVisible();
  await expect(inspector.page.getByText('note.txt')).toBeVisible();
});

test('a file that is neither is said to be neither, and nothing else changes', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Intact');
  const noise = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 73 + 200) & 0xff));
  await choose(inspector, file('photo.bin', noise));
  await expect(inspector.page.getByText('neither text nor a certificate')).toBeVisible();
  await expect(inspector.verdict).toContainText('Intact');
});

test.describe('with the service worker at work, for a blocked one is told in the console', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a dropped file is read wherever it is dropped, and its name is kept nowhere', async ({
    inspector,
    page,
    context,
  }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await inspector.open();
    const address = page.url();
    await drop(inspector.input, 'dropped-name.txt', values.alb);
    await expect(inspector.verdict).toContainText('Intact: 2 certificates');
    await drop(page.getByRole('main'), 'second-name.txt', values.nginx);
    await expect(inspector.verdict).toContainText('Intact: 1 certificate');
    expect(page.url()).toBe(address);
    expect(await page.title()).not.toContain('name.txt');
    const state = JSON.stringify(await context.storageState({ indexedDB: true }));
    expect(state).not.toContain('name.txt');
    expect(state).not.toContain('BEGIN');
    expect(messages).toEqual([]);
  });
});

test('of files that are too large together the beginning is read, and what is over is said', async ({
  inspector,
  page,
}) => {
  test.slow();
  await inspector.open();
  const half = 'x'.repeat(5 * 1024 * 1024);
  await choose(
    inspector,
    file('large.log', Buffer.from(`${values.nginx}\n${half}`)),
    file('larger.log', Buffer.from(half)),
  );
  await expect(inspector.certificate(1)).toBeVisible();
  await page.getByRole('button', { name: /^Findings/ }).click();
  const findings = page.getByRole('list', { name: 'Findings' });
  await expect(findings).toContainText('input.too-large');
  await expect(findings).toContainText('8,388,608');
});
