import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Inspector, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

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
