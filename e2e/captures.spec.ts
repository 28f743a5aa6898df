import { expect, test } from './inspector.ts';

const NAME = 'How to capture the header';

test('the empty page says how to write the header down, for each stack', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  const region = page.getByRole('region', { name: NAME });
  const stacks = region.getByRole('combobox', { name: 'In' });
  for (const name of ['nginx njs', 'Traefik', 'Keycloak', 'Kotlin / Ktor', 'Rust / axum', 'PHP']) {
    await stacks.selectOption(name);
    await expect(region).toContainText(/x-ssl-cert|ssl-client-cert|rawHeadersIn/i);
  }
  await expect(region).toContainText('Not run in our tests.');
  await stacks.selectOption('nginx');
  await expect(region).toContainText('Our tests run it.');
  await region.getByRole('button', { name: 'Copy nginx' }).click();
  const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toContain('log_format clientcert');
});

test('an answer without a certificate still offers it', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste('GET / HTTP/1.1\nHost: app.example.test\nX-Forwarded-For: 192.0.2.1\n');
  await expect(inspector.verdict).toContainText('No certificate');
  await page.getByRole('button', { name: NAME, expanded: false }).click();
  await expect(page.getByRole('region', { name: NAME })).toContainText('log_format');
});
