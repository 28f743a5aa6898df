import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

interface LogFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, buffer: Buffer): LogFile => ({ name, mimeType: 'text/plain', buffer });

/** Lines of an access log: one in ten is damaged, as a form decoder leaves a value, from 09:10 on. */
function logOf(lines: number): Buffer {
  const alb = values.alb.slice(values.alb.indexOf('-----'));
  const written: string[] = [];
  for (let i = 0; i < lines; i += 1) {
    const time = new Date(Date.UTC(2026, 10, 17, 9) + i * 1000).toISOString();
    const value = i >= 600 && i % 10 === 0 ? alb.replaceAll('+', ' ') : alb;
    written.push(`10.0.0.${i % 7} ${time} "GET / HTTP/1.1" 200 X-SSL-CERT="${value}"`);
  }
  return Buffer.from(`${written.join('\n')}\n`);
}

/** Hands files to the button of the page that reads logs. */
async function chooseLogs(page: Page, ...files: readonly LogFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose log files' }).click();
  await (await chooser).setFiles(files);
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function dropOnFirstScreen({ page, names }: Inspector, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: names.check.chooseFile }).click();
  await (await chooser).setFiles([{ name: 'access.log', mimeType: 'text/plain', buffer }]);
}

test('a big file opens the log by itself, and a row opens in the inspector at its time', async ({
  inspector,
  page,
}) => {
  test.slow();
  await inspector.open();
  await dropOnFirstScreen(inspector, logOf(4000));
  await expect(page).toHaveURL(/#\/log$/);
  const log = page.getByRole('region', { name: 'Read a log' });
  await expect(log).toContainText('Read to the end', { timeout: 60_000 });
  await expect(log).toContainText(
    'damaged: 340 of 4,000 requests since 2026-11-17 09:10 UTC, all with “+” turned into spaces.',
  );
  await expectAccessible(page);

  const first = log.getByRole('grid').getByRole('row').nth(1);
  await expect(first).toContainText('Damaged, recoverable');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(inspector.verdict).toContainText('Already damaged');
  await expect(page.getByRole('button', { name: 'Back to the log' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(log.getByRole('grid').getByRole('row').nth(1)).toContainText('Damaged, recoverable');
  await log.getByRole('button', { name: 'Close this log' }).click();
  await expect(log.getByRole('button', { name: 'Choose log files' })).toBeVisible();
});

test('by keyboard a stretch of time, an outcome and a group are chosen', async ({
  inspector,
  page,
}) => {
  test.slow();
  await inspector.open();
  await dropOnFirstScreen(inspector, logOf(4000));
  const log = page.getByRole('region', { name: 'Read a log' });
  await expect(log).toContainText('Read to the end', { timeout: 60_000 });
  await expect(log).toContainText('2 values, 4,000 requests');
  await log.getByRole('button', { name: 'Damaged, recoverable' }).press('Space');
  await expect(log).toContainText('1 value, 340 requests');
  await log.getByRole('slider', { name: 'To' }).press('Home');
  await expect(log).toContainText('0 values, 0 requests');
  await expect(log).toContainText('Nothing in this log fits these filters.');
  await log.getByRole('button', { name: 'Whole time' }).press('Enter');
  await expect(log).toContainText('1 value, 340 requests');
});

test('a reading is cancelled at once, keeps what it found, and can begin again', async ({
  page,
}) => {
  test.slow();
  // Every value another one: inspecting them takes long.
  const alb = values.alb.slice(values.alb.indexOf('-----'));
  const lines = Array.from({ length: 6000 }, (_, i) => {
    const mark = i.toString(36).padStart(4, '0');
    return `10.0.0.1 2026-11-17T09:12:00Z X-SSL-CERT="${alb.slice(0, 200)}${mark}${alb.slice(204)}"`;
  });
  await page.goto('./#/log');
  await chooseLogs(page, file('many.log', Buffer.from(`${lines.join('\n')}\n`)));
  const log = page.getByRole('region', { name: 'Read a log' });
  await log.getByRole('button', { name: 'Cancel' }).click();
  const status = log.getByRole('status').filter({ hasText: 'Cancelled' });
  await expect(status).toBeVisible();
  await expect(status).toBeFocused();
  const said = await log.innerText();
  await page.waitForTimeout(700);
  expect(await log.innerText()).toBe(said);
  await log.getByRole('button', { name: 'Read again' }).click();
  await expect(log.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await log.getByRole('button', { name: 'Close this log' }).click();
  await expect(log.getByRole('heading', { name: 'Read a log' })).toBeFocused();
});

test('two files are one log, and what is saved of it hides names and values until it may not', async ({
  page,
}) => {
  test.slow();
  await page.goto('./#/log');
  const lines = logOf(1200);
  const half = lines.indexOf('\n', lines.length / 2) + 1;
  const first = file('a.log', lines.subarray(0, half));
  await chooseLogs(page, first, file('b.log.gz', gzipSync(lines.subarray(half))));
  const log = page.getByRole('region', { name: 'Read a log' });
  await expect(log).toContainText('Read to the end', { timeout: 60_000 });
  await expect(log).toContainText('damaged: 60 of 1,200 requests since 2026-11-17 09:10 UTC');
  await expect(log).toContainText('b.log.gz');

  const saved = async (): Promise<string> => {
    const download = page.waitForEvent('download');
    await log.getByRole('button', { name: 'Save as JSON' }).click();
    return text(await (await download).createReadStream());
  };
  const hidden = await saved();
  expect(JSON.parse(hidden)).toMatchObject({ summary: { requests: 1200 } });
  for (const secret of ['client-plus', 'BEGIN', '10.0.0.']) expect(hidden).not.toContain(secret);
  await log.getByRole('checkbox', { name: 'Hide names, serial numbers and addresses' }).uncheck();
  expect(await saved()).toContain('client-plus.example.test');
});

test('a log without the header says so, and what to log', async ({ page }) => {
  await page.goto('./#/log');
  const line = '10.0.0.1 - - [17/Nov/2026:09:12:00 +0000] "GET / HTTP/1.1" 200 512\n';
  await chooseLogs(page, file('access.log', Buffer.from(line.repeat(300))));
  const log = page.getByRole('region', { name: 'Read a log' });
  await expect(log).toContainText('No certificate header in 300 lines');
  await expect(log).toContainText('$ssl_client_escaped_cert');
});

for (const [language, name, end, said] of [
  ['ko', '로그 읽기', '끝까지 읽음', '요청 660건 중 6건, 2026-11-17 09:10 UTC부터'],
  ['ja', 'ログを読む', '最後まで', 'リクエスト660件のうち6件、2026-11-17 09:10 UTC から'],
] as const) {
  test(`in ${language} a pasted log is told, and nothing of it is out of reach`, async ({
    inspector,
    page,
  }) => {
    test.slow();
    await inspector.open(language);
    await page.goto('./#/log');
    const log = page.getByRole('region', { name });
    await log.getByRole('textbox').fill(logOf(660).toString());
    await log.getByRole('textbox').press('Tab');
    await page.keyboard.press('Enter');
    await expect(log).toContainText(end, { timeout: 60_000 });
    await expect(log).toContainText(said);
    await expectAccessible(page);
  });
}
