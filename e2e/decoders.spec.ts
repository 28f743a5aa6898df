import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const ALL = /^All decoders \(83\)$/;

test.beforeEach(async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.seed);
  await expect(inspector.verdict).toContainText(/certificate/i);
  await page.getByRole('button', { name: /^Decoders/ }).click();
});

test('the matrix says who agrees with which', async ({ page }) => {
  const table = page.getByRole('table', { name: 'Decoders', exact: true });
  const form = table.getByRole('row').filter({ hasText: 'Like form decoding' });
  await expect(form).toContainText('URLDecoder.decode(s, UTF_8)');
  await expect(form).toContainText('url.QueryUnescape(s)');
  const said = form.getByText('java.security.cert.CertificateException');
  await expect(said.first()).toBeHidden();
  await form.getByText(/^\d+ parser calls$/).click();
  await expect(said.first()).toBeVisible();
  const safe = table.getByRole('row').filter({ hasText: 'Like percent-decoding' });
  await expect(safe).toContainText('decodeURIComponent(s)');
  await expect(safe).toContainText('from its source, not run');
});

test('every decoder stands in a list, by runtime and by text', async ({ page }) => {
  await expect(page.getByRole('table', { name: ALL })).toHaveCount(0);
  await page.getByRole('button', { name: ALL }).click();
  const rows = page.getByRole('table', { name: ALL }).locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(30);
  await page.getByRole('button', { name: '53 more' }).click();
  await expect(rows).toHaveCount(83);
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('Go');
  await expect(rows).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Filter' }).fill('path');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('what was meant');
  await page.getByRole('combobox', { name: 'Runtime' }).selectOption('Java');
  await page.getByRole('searchbox', { name: 'Filter' }).fill('urldecoder utf');
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('del')).toHaveText('+');
  await expect(rows.locator('ins')).toHaveText(/space/);
  await expect(rows).toContainText('java.security.cert.CertificateException');
});

test('my app may call any of them, by runtime', async ({ page }) => {
  const decoder = page
    .getByRole('group', { name: 'My app' })
    .getByRole('combobox', { name: 'Decoder', exact: true });
  await expect(decoder.locator('optgroup[label="Tcl"] option')).toHaveText(['ncgi::decode $s']);
  expect(await decoder.locator('optgroup option').count()).toBeGreaterThanOrEqual(85);
});
