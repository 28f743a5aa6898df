import { createHash, X509Certificate } from 'node:crypto';
import { HANG, watchTasks } from './frames.ts';
import { expect, test } from './inspector.ts';
import values from './values.fixture.json' with { type: 'json' };

const COUNT = 200;

/** Certificates that differ in their serial numbers alone: their signatures no longer verify, everything else stands. */
function certificates(): readonly string[] {
  const der = Buffer.from(values.small.slice(values.small.indexOf(': ') + 2), 'base64');
  const serial = Buffer.from(new X509Certificate(der).serialNumber, 'hex');
  const at = der.indexOf(serial) + serial.length - 2;
  return Array.from({ length: COUNT }, (_, i) => {
    const copy = Buffer.from(der);
    copy.writeUInt16BE(i, at);
    return copy.toString('base64');
  });
}

const toPem = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

test('200 certificates are all shown, in the order sent', async ({ inspector, page }) => {
  const sent = certificates();
  await inspector.open();
  const longest = await watchTasks(page);
  await inspector.paste(sent.map(toPem).join(''));
  const articles = inspector.region('certificates').getByRole('article');
  await expect(articles).toHaveCount(COUNT);
  await expect(inspector.certificate(COUNT)).toContainText('200 of 200');
  const first = createHash('sha256').update(Buffer.from(sent[0]!, 'base64')).digest('hex');
  const shown = (await inspector.certificate(1).innerText())
    .toLowerCase()
    .replace(/[^0-9a-f]/g, '');
  expect(shown).toContain(first);
  expect(await longest()).toBeLessThan(HANG);
});
