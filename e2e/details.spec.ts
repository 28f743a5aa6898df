import { createHash, X509Certificate } from 'node:crypto';
import { expectAccessible } from './accessible.ts';
import { expect, type Inspector, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const MORE = 'More fingerprints and fields';

const der = Buffer.from(values.small.slice(values.small.indexOf(': ') + 2), 'base64');

/** The same certificate with other octets in its common name: its signature no longer verifies, everything else stands. */
function renamed(text: string): string {
  const name = /CN=(.*)/.exec(new X509Certificate(der).subject)?.[1] ?? '';
  const copy = Buffer.from(der);
  const octets = Buffer.from(text);
  copy.set(octets, copy.indexOf(name));
  return copy.toString('base64');
}

/** Opens the details of the n-th certificate; a CA's line has to be opened first. */
async function openDetails(inspector: Inspector, n: number): Promise<void> {
  const article = inspector.certificate(n);
  const more = article.getByText(MORE, { exact: true });
  await expect(article).toBeVisible();
  if (!(await more.isVisible())) await article.locator('summary').first().click();
  await more.click();
}

test.beforeEach(async ({ inspector }) => {
  await inspector.open();
});

test('every certificate has its details, CAs too', async ({ inspector }) => {
  await inspector.paste(values.alb);
  for (const n of [1, 2]) {
    await openDetails(inspector, n);
    const article = inspector.certificate(n);
    for (const part of ['Fingerprints and serial number', 'Subject', 'Issuer', 'Public key']) {
      await expect(article.getByRole('region', { name: part, exact: true })).toBeVisible();
    }
    await expect(article.getByText('basicConstraints')).toBeVisible();
  }
});

test('a fingerprint and a name are copied as they are shown', async ({ inspector, page }) => {
  await inspector.paste(values.small);
  await openDetails(inspector, 1);
  const copied = async (label: string): Promise<string> => {
    await inspector
      .certificate(1)
      .getByRole('button', { name: `Copy ${label}`, exact: true })
      .first()
      .click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const sha512 = createHash('sha512').update(der).digest('hex');
  expect(await copied('SHA-512')).toBe(sha512);
  expect(await copied('SHA-1, AA:BB')).toBe(new X509Certificate(der).fingerprint);
  expect(await copied('X509_NAME_oneline')).toMatch(/^\/.*CN=/);
});

test('characters that deceive the eye are labels, and a finding', async ({ inspector, page }) => {
  await inspector.paste(renamed('\u202e\u200b'));
  const article = inspector.certificate(1);
  await expect(article.getByRole('heading', { level: 2 })).toContainText('U+202EU+200B');
  expect(await article.getAttribute('aria-label')).toContain('[U+202E][U+200B]');
  await inspector.openAll();
  await expect(page.getByText('certificate.deceptive-name').first()).toBeVisible();
});

test('what a certificate says is never markup nor a link', async ({ inspector }) => {
  await inspector.paste(renamed('<b>x'));
  await openDetails(inspector, 1);
  const article = inspector.certificate(1);
  await expect(article.getByRole('heading', { level: 2 })).toContainText('<b>x');
  await expect(article.locator('a, img, b')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the details are accessible, and fit a phone', async ({ inspector, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await inspector.paste(renamed('\u202e\u200b'));
      await openDetails(inspector, 1);
      await inspector
        .certificate(1)
        .locator('summary', { hasText: 'bytes in hex' })
        .first()
        .click();
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
  });
}
