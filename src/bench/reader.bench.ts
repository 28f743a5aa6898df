import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import headers from '../conformance/headers.fixture.json' with { type: 'json' };
import { bundled } from './bundled.ts';
import { certificateOf } from './certificates.ts';
import { describeRatio, ratioOf, ratioOfBlocks } from './ratio.ts';

const { parseCertificate, renderName, renderSerial } =
  await bundled<typeof import('./reader.ts')>('bench/reader');

/** How many times faster the reader is at least than node:crypto on the same certificates. */
const FACTOR = 8;

/** Every certificate that the captured headers hold, once. */
const ders = [
  ...new Set(
    headers.flatMap(({ value }) =>
      [...value.matchAll(/-----BEGIN%20CERTIFICATE-----(.*?)-----END%20CERTIFICATE-----/gs)].map(
        ([, body = '']) => decodeURIComponent(body).replace(/\s/g, ''),
      ),
    ),
  ),
]
  .map((base64) => Uint8Array.from(Buffer.from(base64, 'base64')))
  .filter(isReadByBoth);

/** Some of the captured headers were damaged on their way. */
function isReadByBoth(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der) !== null && parseCertificate(der).ok;
  } catch {
    return false;
  }
}

/** Every field that X509Certificate has, located and as text. */
function readOurs(der: Uint8Array): number {
  const outcome = parseCertificate(der);
  if (!outcome.ok) return 0;
  const { subject, issuer, serialNumber, notAfter, decoded, publicKey } = outcome.value;
  return (
    renderName(subject).length +
    renderName(issuer).length +
    renderSerial(serialNumber.value).hex.length +
    (notAfter.time?.iso.length ?? 0) +
    (decoded.subjectAltName?.length ?? 0) +
    (decoded.extendedKeyUsage?.length ?? 0) +
    publicKey.algorithm.length
  );
}

function readTheirs(der: Uint8Array): number {
  const found = new X509Certificate(der);
  return (
    found.subject.length +
    found.issuer.length +
    found.serialNumber.length +
    found.validFrom.length +
    found.validTo.length +
    (found.subjectAltName?.length ?? 0) +
    (found.keyUsage?.length ?? 0) +
    (found.ca ? 1 : 0) +
    (found.publicKey.asymmetricKeyType?.length ?? 0)
  );
}

const ROUNDS = 100;

const all = (read: (der: Uint8Array) => number) => (): number => {
  let sum = 0;
  for (let i = 0; i < ROUNDS; i += 1) for (const der of ders) sum += read(der);
  return sum;
};

test(`the reader against X509Certificate, ${ders.length} certificates`, async () => {
  expect(ders.length).toBeGreaterThan(4);
  expect(all(readOurs)()).toBeGreaterThan(0);
  const { ours, floor, ratio } = await ratioOfBlocks(all(readOurs), all(readTheirs));
  console.info(describeRatio('DER reader / X509Certificate', { ours, floor, ratio }));
  const each = (ours * 1000) / (ROUNDS * ders.length);
  console.info(`${each.toFixed(1)} us each, ${(1 / ratio).toFixed(1)} times faster`);
  expect(1 / ratio).toBeGreaterThanOrEqual(FACTOR);
});

describe('time grows as size does', () => {
  const sizes = [1_000, 10_000, 100_000, 1_000_000];

  test('certificates of 1 kB to 1 MB: ten times the size takes about ten times as long', async () => {
    const times: number[] = [];
    for (const size of sizes) {
      const der = certificateOf(size);
      const count = Math.max(1, 200_000 / size);
      const read = (): void => {
        for (let i = 0; i < count; i += 1) readOurs(der);
      };
      const { ours } = await ratioOf(read, () => undefined);
      times.push((ours * 1_000_000) / (count * der.length));
      console.info(`${der.length} octets: ${times.at(-1)!.toFixed(1)} ns an octet`);
    }
    // Linear: an octet takes no longer in a large certificate than in a small one, noise and caches aside.
    expect(Math.max(...times.slice(1)) / times[0]!).toBeLessThan(4);
  });
});
