import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './inspector.ts';
import { sizePart as part, pem } from './tickets.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
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
