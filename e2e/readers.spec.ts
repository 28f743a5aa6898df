import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, test } from './inspector.ts';
import objects from './objects.fixture.json' with { type: 'json' };

const heading = ({ page }: Inspector): Locator =>
  page.getByRole('button', { name: /^Other readers/ });
const region = ({ page }: Inspector): Locator =>
  page.getByRole('region', { name: 'Other readers' });

test('readers that agree say so in one line', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(objects.bundle);
  await heading(inspector).click();
  await expect(region(inspector).getByRole('status')).toHaveText('All three read all 3 alike.');
  await expect(heading(inspector)).toContainText('no differences');
});

test('readers that disagree on a date: what each reads, and what the specification says', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await inspector.paste(objects.offset);
  await heading(inspector).click();
  await expect(heading(inspector)).toContainText('2 differences');
  const list = region(inspector).getByRole('list');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('notBefore is read otherwise by @peculiar/x509 and pkijs.');
  await expect(list).toContainText('there is no right reading');
  await expect(list.getByRole('link').first()).toHaveText('RFC 5280, section 4.1.2.5');
  // On a phone the table scrolls, and the page does not.
  await page.setViewportSize({ width: 390, height: 844 });
  const isWider = (): boolean => document.documentElement.scrollWidth > innerWidth;
  expect(await page.evaluate(isWider)).toBe(false);
  const row = region(inspector).getByRole('row', { name: /^notBefore/ });
  await expect(row.getByRole('cell').nth(0)).toContainText('no time in the form of DER');
  await expect(row.getByRole('cell').nth(1)).toContainText('1899-11-30T00:00:00Z');
  await expect(row.getByRole('cell').nth(2)).toContainText('1899-11-30T00:00:00Z');
  await expectAccessible(page);
});

test('CRLs and OCSP answers are read by the others, too', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(`${objects.bad}${objects.ca}${objects.crl}\n${objects.ocsp}\n`);
  await heading(inspector).click();
  await expect(region(inspector).getByRole('status')).toHaveText('All three read all 5 alike.');
  const table = region(inspector)
    .getByRole('group')
    .filter({ hasText: 'The three readings' })
    .last();
  await table.getByText('The three readings').click();
  await expect(region(inspector).getByRole('row', { name: /^responseStatus/ })).toContainText(
    'does not read this',
  );
});

test('they follow the paste while the part is open, and are asked nothing while it is closed', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.paste(objects.good);
  await expect(heading(inspector)).toHaveText(/^Other readers\s*$/);
  await heading(inspector).click();
  await expect(heading(inspector)).toContainText('no differences');
  await inspector.paste(objects.offset);
  await expect(heading(inspector)).toContainText('2 differences');
  await heading(inspector).click();
  await expect(heading(inspector)).toHaveText(/^Other readers\s*$/);
});

test('opening it requests nothing: the libraries came with the page', async ({ inspector }) => {
  await inspector.open();
  const requests = await inspector.recordRequests();
  await inspector.paste(objects.good + objects.ca + objects.crl);
  await heading(inspector).click();
  await expect(heading(inspector)).toContainText('no differences');
  expect(requests()).toEqual([]);
});

test('libraries that never answer are ended, and the report stays', async ({ inspector, page }) => {
  // Their script never comes, so that they cannot answer.
  await page.route('**/libraries.worker-*.js', () => undefined);
  await inspector.open();
  await inspector.paste(objects.good);
  await heading(inspector).click();
  await expect(region(inspector).getByRole('status')).toHaveText('They are reading …');
  await expect(region(inspector).getByRole('status')).toContainText('no answer in 8 seconds', {
    timeout: 20_000,
  });
  await expect(inspector.verdict).toContainText('Intact: 1 certificate');
  await expect(inspector.certificate(1)).toBeVisible();
});

for (const [language, name, count] of [
  ['ko', /^다른 판독기/, '차이 2건'],
  ['ja', /^ほかのリーダー/, '違い 2 件'],
] as const) {
  test(`other readers in ${language}`, async ({ inspector, page }) => {
    await inspector.open(language);
    await inspector.paste(objects.offset);
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('button', { name })).toContainText(count);
  });
}
