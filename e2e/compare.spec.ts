import clients from '../src/core/two-values/two-clients.fixture.json' with { type: 'json' };
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, SPRING, test } from './inspector.ts';
import { twoClients as ticket } from './tickets.ts';
import values from './values.fixture.json' with { type: 'json' };

async function addSecond(inspector: Inspector, text: string): Promise<void> {
  const { page, names } = inspector;
  const [add, textbox] = names.second;
  await page.getByRole('button', { name: add }).click();
  const box = page.getByRole('textbox', { name: textbox });
  await expect(box).toBeFocused();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

const compared = ({ page, names }: Inspector) =>
  page.getByRole('region', { name: names.second[2], exact: true });

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`ticket 3, in ${language}: a working and a failing client`, async ({ inspector }) => {
    await inspector.open(language);
    await inspector.chooseApp(SPRING);
    await inspector.paste(clients.works);
    await addSecond(inspector, clients.fails);
    const [headline, next] = ticket[language];
    await expect(compared(inspector)).toContainText(headline);
    await expect(compared(inspector)).toContainText(next);
    await expect(compared(inspector)).toContainText(/java\.io\.|java\.security\./);
  });
}

test('two hops: what the form decoder between them did, and who does that', async ({
  inspector,
}) => {
  await inspector.open();
  await inspector.paste(values.nginx);
  await addSecond(inspector, values.twice);
  const region = compared(inspector);
  await expect(region).toContainText('B is A, changed on the way.');
  await expect(region.getByRole('list', { name: 'From A to B' })).toContainText('HAProxy url_enc');
});

test('the route opens and leaves it, and never holds a value', async ({ inspector, page }) => {
  await page.goto('./#/compare');
  const box = page.getByRole('textbox', { name: inspector.names.second[1] });
  await expect(box).toBeVisible();
  await inspector.paste(clients.works);
  await box.fill(clients.fails);
  await expect(compared(inspector)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/compare');
  await page.getByRole('button', { name: 'Remove the second value' }).click();
  await expect(compared(inspector)).toHaveCount(0);
  await expect(box).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/');
  await expect(page.getByRole('button', { name: 'Add a second value' })).toBeFocused();
});

test('a private key in the second value is covered', async ({ inspector, page }) => {
  await page.goto('./#/compare');
  const box = page.getByRole('textbox', { name: inspector.names.second[1] });
  const key = `-----BEGIN PRIVATE KEY-----\n${'MC4CAQAwBQYDK2VwBCIEIA'.repeat(3)}\n-----END PRIVATE KEY-----\n`;
  await box.fill(key);
  await expect(box).not.toHaveValue(/MC4C/);
  await inspector.paste(clients.works);
  await expect(compared(inspector)).toBeVisible();
  await expect(box).not.toHaveValue(/MC4C/);
  await expect(page.locator('body')).not.toContainText('MC4C');
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`no violations and no sideways scroll at ${viewport.width}`, async ({ inspector, page }) => {
    await page.setViewportSize(viewport);
    await page.goto('./#/compare');
    await inspector.paste(clients.works);
    const edit = page.getByRole('button', { name: 'Edit', exact: true });
    const box = page.getByRole('textbox', { name: inspector.names.second[1] });
    if (!(await box.isVisible())) await edit.click();
    await box.fill(clients.fails);
    const region = compared(inspector);
    await expect(region).toContainText('same path');
    await region.getByText('fields differ').click();
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
}
