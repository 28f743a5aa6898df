import { expectAccessible } from './accessible.ts';
import { expect, test } from './inspector.ts';
import { sizePart as part, pem } from './tickets.ts';

for (const language of ['en', 'ko', 'ja'] as const) {
  test(`ticket 5, in ${language}: how large a header would be`, async ({ inspector, page }) => {
    await inspector.open(language);
    await inspector.paste(pem);
    await page.getByRole('button', { name: part[language] }).click();
    const table = page.getByRole('table', { name: part[language] });
    // The captured values have 3,055 and 1,842 characters; name, colon, space and CRLF come to them.
    await expect(table.getByRole('row', { name: /X-Amzn-Mtls-Clientcert ·/ })).toContainText(
      '3,081',
    );
    await expect(table.getByRole('row', { name: /X-SSL-CERT ·/ }).first()).toContainText('1,856');
    await expect(table).not.toContainText('gunicorn');
    await expectAccessible(page);
  });
}

test('a long chain passes the limit of nginx, and not that of Node.js', async ({
  inspector,
  page,
}) => {
  await inspector.open();
  await inspector.paste(pem.repeat(3));
  await page.getByRole('button', { name: part.en }).click();
  const row = page.getByRole('table', { name: part.en }).getByRole('row', { name: /Clientcert ·/ });
  await expect(row).toContainText('nginx');
  await expect(row).toContainText('Tomcat');
  await expect(row).not.toContainText('Node.js');
});
