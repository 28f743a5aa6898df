import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, test } from './inspector.ts';
import type { Language } from './names.ts';
import values from './values.fixture.json' with { type: 'json' };

async function openGenerator({ page, names }: Inspector): Promise<Locator> {
  const [tools, generate] = names.tools;
  await page.getByRole('button', { name: tools, exact: true }).click();
  await page.getByRole('menuitem', { name: generate }).click();
  return page.getByRole('region', { name: generate });
}

const chooser = (part: Locator, name: string): Locator => part.getByRole('combobox', { name });

async function make(part: Locator): Promise<void> {
  await part.getByRole('button', { name: 'Make certificates' }).click();
  await expect(part).toContainText('Ready: a root', { timeout: 30_000 });
}

const output = (part: Locator): Locator =>
  part.getByRole('region', { name: 'Header', exact: true });

async function copied(page: Page, part: Locator): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await part.getByRole('button', { name: 'Copy header' }).click();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe('');
  return read();
}

for (const key of ['EC, P-256', 'RSA, 2048 bits', 'Ed25519']) {
  test(`generated with ${key}, pasted back: intact, for every sender`, async ({
    inspector,
    page,
  }) => {
    test.slow();
    await inspector.open();
    const part = await openGenerator(inspector);
    await expect(page).toHaveURL(/#\/generate$/);
    await chooser(part, 'Key').selectOption(key);
    await make(part);
    const options = chooser(part, 'Sent by').getByRole('option');
    await expect(options).toHaveCount(20);
    const senders = await options.allTextContents();
    for (const sender of senders) {
      await chooser(part, 'Sent by').selectOption(sender);
      await part.getByRole('button', { name: 'Inspect it' }).click();
      // HAProxy's chain leaves the client out: of what is left, a CA, nothing is damaged either.
      await expect(inspector.verdict).toContainText('Intact');
      await expect(page).toHaveURL(/#\/$/);
      await openGenerator(inspector);
      await part.getByRole('radio', { name: /Test certificates/ }).check();
    }
  });
}

test('without any "+", expired, without clientAuth: told when it is pasted back', async ({
  inspector,
}) => {
  test.slow();
  await inspector.open();
  const part = await openGenerator(inspector);
  await chooser(part, '"+" in its base64').selectOption({
    label: 'none (hides the fault of a form decoder)',
  });
  await make(part);
  await expect(part).toContainText('with 0 "+"');
  await part.getByRole('button', { name: 'Inspect it' }).click();
  await expect(inspector.verdict).toContainText('Intact');
  await expect(inspector.verdict).not.toContainText('turn them into spaces');

  await openGenerator(inspector);
  await part.getByRole('radio', { name: /Test certificates/ }).check();
  await chooser(part, 'Validity').selectOption('expired');
  await make(part);
  await part.getByRole('button', { name: 'Inspect it' }).click();
  await expect(inspector.verdict).toContainText('expired');

  await openGenerator(inspector);
  await part.getByRole('radio', { name: /Test certificates/ }).check();
  await chooser(part, 'Validity').selectOption('valid');
  await part.getByRole('checkbox', { name: /clientAuth/ }).uncheck();
  await make(part);
  await part.getByRole('button', { name: 'Inspect it' }).click();
  await expect(inspector.verdict).toContainText('clientAuth');
});

test('damaged on purpose: form-decoded, cut, encoded twice', async ({ inspector }) => {
  await inspector.open();
  const part = await openGenerator(inspector);
  await make(part);
  for (const [damage, said] of [
    ['form-decoded: "+" became spaces', 'had become spaces'],
    ['cut at 1,024 characters', 'Cut off'],
    ['percent-encoded once more', 'encoded twice'],
  ] as const) {
    await chooser(part, 'Damaged').selectOption(damage);
    await part.getByRole('button', { name: 'Inspect it' }).click();
    await expect(inspector.verdict).toContainText(said);
    await openGenerator(inspector);
    await part.getByRole('radio', { name: /Test certificates/ }).check();
  }
});

test('of a pasted chain: what the real proxies sent for it', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(values.alb);
  await expect(inspector.verdict).toContainText('Intact');
  const part = await openGenerator(inspector);
  await expect(part.getByRole('radio', { name: 'The 2 pasted certificates' })).toBeChecked();
  await expect(output(part)).toContainText('X-Amzn-Mtls-Clientcert: -----BEGIN%20');
  expect(await copied(page, part)).toBe(values.alb);
  await chooser(part, 'Written as').selectOption('curl command');
  expect(await copied(page, part)).toBe(`curl -v http://localhost:8080/ \\\n  -H '${values.alb}'`);
  const table = part.getByRole('table', { name: 'Header size' });
  await expect(table.getByRole('row', { name: /X-Amzn-Mtls-Clientcert ·/ })).toContainText('3,081');
});

test('the files are those of OpenSSL: chain and key belong together', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  const part = await openGenerator(inspector);
  await make(part);
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole('button', { name }).click(),
    ]);
    return (await download.path()) ?? '';
  };
  const chain = await save('Download certificates (PEM)');
  const key = readFileSync(await save('Download test key (PEM)'), 'utf8');
  const spki = { type: 'spki', format: 'pem' } as const;
  const certificate = new X509Certificate(readFileSync(chain));
  expect(createPublicKey(createPrivateKey(key)).export(spki)).toBe(
    certificate.publicKey.export(spki),
  );
  const said = execFileSync(
    'openssl',
    ['verify', '-CAfile', chain, '-purpose', 'sslclient', chain],
    {
      encoding: 'utf8',
    },
  );
  expect(said).toContain(': OK');
});

test('what cannot be made is said before it is tried', async ({ inspector }) => {
  await inspector.open();
  const part = await openGenerator(inspector);
  const button = part.getByRole('button', { name: 'Make certificates' });
  await part.getByRole('textbox', { name: 'Alternative names' }).fill('a b.test\n<script>');
  await expect(button).toBeDisabled();
  await expect(part).toContainText('is no host name, IP address, URI or mail address');
  await part.getByRole('textbox', { name: 'Alternative names' }).fill('spiffe://example.test/a');
  await chooser(part, 'Key').selectOption('RSA, 2048 bits');
  await chooser(part, '"+" in its base64').selectOption({
    label: 'none (hides the fault of a form decoder)',
  });
  await expect(part).toContainText('practically never occurs');
  await expect(button).toBeDisabled();
});

test('nothing is requested, and nothing is kept of the key', async ({ inspector, context }) => {
  await inspector.open();
  const requests = await inspector.recordRequests();
  const part = await openGenerator(inspector);
  await make(part);
  await part.getByRole('button', { name: 'Inspect it' }).click();
  await expect(inspector.verdict).toContainText('Intact');
  // Chromium takes up its icon again, from its cache, whenever the fragment changes.
  expect(requests().filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
  const kept = JSON.stringify(await context.storageState({ indexedDB: true }));
  expect(kept).not.toContain('PRIVATE');
});

test('a link to it opens it, "back" leaves it', async ({ inspector, page }) => {
  await page.goto('./#/generate');
  const [, name] = inspector.names.tools;
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await page.getByRole('button', { name: 'Back to the inspector' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('the menu is one of the keyboard', async ({ inspector, page }) => {
  await inspector.open();
  const button = page.getByRole('button', { name: 'Tools', exact: true });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
});

for (const language of ['en', 'ko', 'ja'] as const satisfies readonly Language[]) {
  test(`is accessible, in ${language}`, async ({ inspector, page }) => {
    await inspector.open(language);
    await inspector.paste(values.alb);
    await openGenerator(inspector);
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('region', { name: inspector.names.tools[1] }).waitFor();
    await expectAccessible(page);
  });
}
