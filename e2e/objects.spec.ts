import { expect, type Inspector, test } from './inspector.ts';
import objects from './objects.fixture.json' with { type: 'json' };

const derOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]*-----/g, ''), 'base64');

async function choose({ page, names }: Inspector, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: names.check.chooseFile }).click();
  await (await chooser).setFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
}

/** Drops octets on the page, as a file manager does. */
const drop = ({ page }: Inspector, name: string, octets: Buffer): Promise<void> =>
  page.getByRole('main').evaluate(
    (element, [title, base64]) => {
      const contents = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([contents], title));
      for (const type of ['dragover', 'drop']) {
        element.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
      }
    },
    [name, octets.toString('base64')] as const,
  );

async function expectBundle(inspector: Inspector): Promise<void> {
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(inspector.certificate(1)).toHaveAccessibleName('client-1.example');
  await expect(inspector.certificate(2)).toHaveAccessibleName('Example Issuing CA');
}

test('the certificates of a bundle that was pasted', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(objects.bundle);
  await expectBundle(inspector);
  await page.getByRole('button', { name: /^Findings/ }).click();
  await expect(page.getByRole('list', { name: 'Findings' })).toContainText('PKCS #7 bundle');
});

test('the certificates of a bundle that was dropped or chosen as a file', async ({ inspector }) => {
  await inspector.open();
  await drop(inspector, 'chain.p7b', derOf(objects.bundle));
  await expectBundle(inspector);
  await expect(inspector.input).toHaveValue(/^-----BEGIN PKCS7-----\nMI/);
  await inspector.input.fill('');
  await choose(inspector, 'chain.p7c', Buffer.from(objects.bundle));
  await expectBundle(inspector);
});

test('a bundle where a header is to carry a certificate', async ({ inspector }) => {
  await inspector.open();
  await inspector.paste(`X-SSL-CERT: ${derOf(objects.bundle).toString('base64')}`);
  await expect(inspector.verdict).toContainText(
    'A PKCS #7 bundle stands where a certificate belongs',
  );
  await expect(inspector.certificate(1)).toHaveAccessibleName('client-1.example');
});

test('a CRL that lists the certificate, and one that does not', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(objects.bad + objects.ca + objects.crl);
  await expect(inspector.verdict).toContainText('the client certificate is revoked since 20');
  await expect(inspector.verdict).toContainText('keyCompromise');
  await expect(inspector.verdict).toContainText('its signature verifies');
  const notes = inspector.certificate(1).getByRole('list', { name: 'Revocation' });
  await expect(notes).toContainText('is on the CRL of CN=Example Issuing CA');
  await page.getByRole('button', { name: /^Revocation/ }).click();
  const region = page.getByRole('region', { name: 'Revocation' });
  await expect(region.getByRole('row', { name: /client-2\.example/ })).toContainText('revoked');
  await expect(region).toContainText('1 entry');

  await inspector.paste(objects.good + objects.ca + objects.crl);
  await expect(inspector.verdict).toContainText('Intact: 2 certificates');
  await expect(inspector.certificate(1)).toContainText('is not on the CRL');
});

test('a CRL alone is said to be one', async ({ inspector }) => {
  await inspector.open();
  await choose(inspector, 'list.crl', derOf(objects.crl));
  await expect(inspector.verdict).toContainText('this is the CRL of CN=Example Issuing CA');
});

test('an OCSP answer', async ({ inspector, page }) => {
  await inspector.open();
  await inspector.paste(`${objects.bad}${objects.ca}\n${objects.ocsp}\n`);
  await expect(inspector.verdict).toContainText('The OCSP response says so');
  await page.getByRole('button', { name: /^Revocation/ }).click();
  const region = page.getByRole('region', { name: 'Revocation' });
  await expect(region).toContainText('the signer may answer for the issuer');
  await expect(region.getByRole('row', { name: /client-2\.example/ })).toContainText('revoked');
});

for (const [language, verdict] of [
  ['ko', '폐기되었습니다'],
  ['ja', '失効しています'],
] as const) {
  test(`a CRL hit in ${language}`, async ({ inspector }) => {
    await inspector.open(language);
    await inspector.paste(objects.bad + objects.ca + objects.crl);
    await expect(inspector.verdict).toContainText(verdict);
  });
}
