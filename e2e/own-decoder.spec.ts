import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

test.beforeEach(async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await page.getByRole('button', { name: 'Your own decoder', expanded: false }).click();
});

test('a decoder put together from steps is my app’s, and is remembered', async ({
  inspector,
  page,
}) => {
  const part = page.getByRole('region', { name: 'Your own decoder' });
  await part.getByRole('button', { name: 'New decoder' }).click();
  await part.getByRole('textbox', { name: 'Name' }).fill('gateway helper');
  await expect(part.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveCount(2);
  await part.getByRole('button', { name: 'Save' }).click();
  await part.getByRole('button', { name: 'Use as my app’s' }).click();
  await expect(inspector.verdict).toContainText('gateway helper turns 37 "+" into spaces');
  await expect(inspector.region('evidence')).toContainText('1 of 37');
  await page.getByRole('button', { name: /^Decoders/ }).click();
  await page.getByRole('button', { name: 'All decoders (84)' }).click();
  await page.getByRole('searchbox', { name: 'Filter' }).fill('gateway');
  const rows = page.getByRole('table', { name: 'All decoders (84)' }).locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows.locator('del')).toHaveText('+');

  await part.getByRole('button', { name: 'Edit: gateway helper' }).click();
  await part.getByRole('button', { name: /Remove: 1, “\+” becomes a space/ }).click();
  await part.getByRole('button', { name: 'Save' }).click();
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');

  await page.reload();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Your app reads it: gateway helper');
});

test('decoders leave and enter as JSON, and nothing else does', async ({ page }) => {
  const part = page.getByRole('region', { name: 'Your own decoder' });
  await part.getByText('Export and import').click();
  const json = part.getByRole('textbox', { name: 'JSON of decoders' });
  await json.fill('{"steps":[]}');
  await part.getByRole('button', { name: 'Import' }).click();
  await expect(part).toContainText('nothing was imported');
  await json.fill(
    JSON.stringify({ id: 'own-7', name: 'from a colleague', steps: [{ kind: 'plus-as-space' }] }),
  );
  await part.getByRole('button', { name: 'Import' }).click();
  await expect(part).toContainText('1 decoder imported.');
  await part.getByRole('button', { name: 'Copy as JSON' }).click();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toContain('"name": "from a colleague"');
});
