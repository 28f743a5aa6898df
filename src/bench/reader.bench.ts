import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import headers from '../conformance/headers.fixture.json' with { type: 'json' };
import { bundle, bundled } from './bundled.ts';
import { certificateOf } from './certificates.ts';
import type { Times } from './growth.ts';
import { peers, type ReadWithPeer } from './peers.ts';
import { describeRatio, ratioOf, ratioOfBlocks } from './ratio.ts';

const { parseCertificate, readFields } =
  await bundled<typeof import('./reader.ts')>('bench/reader');

/** How many times faster the reader is at least than node:crypto on the same certificates. */
const FACTOR = 8;

/** Every certificate that the captured headers hold, once. */
const ders: readonly Uint8Array[] = [
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

const all =
  (read: (der: Uint8Array) => number, some = ders, rounds = ROUNDS) =>
  (): number => {
    let sum = 0;
    for (let i = 0; i < rounds; i += 1) for (const der of some) sum += read(der);
    return sum;
  };

test(`the reader against X509Certificate, ${ders.length} certificates`, async () => {
  expect(ders.length).toBeGreaterThan(4);
  expect(all(readFields)()).toBeGreaterThan(0);
  const { ours, floor, ratio } = await ratioOfBlocks(all(readFields), all(readTheirs));
  console.info(describeRatio('DER reader / X509Certificate', { ours, floor, ratio }));
  const each = (ours * 1000) / (ROUNDS * ders.length);
  console.info(`${each.toFixed(1)} us each, ${(1 / ratio).toFixed(1)} times faster`);
  expect(1 / ratio).toBeGreaterThanOrEqual(FACTOR);
});

const PEER_ROUNDS = 5;

/** Those of the certificates that a library reads: node-forge knows no key but RSA. */
const readableBy = (read: ReadWithPeer): readonly Uint8Array[] =>
  ders.filter((der) => {
    try {
      return read(der) > 0;
    } catch {
      return false;
    }
  });

test.each(peers)('the reader against $name', async ({ name, read }) => {
  const some = readableBy(read);
  expect(some.length).toBeGreaterThan(1);
  const ratio = await ratioOf(all(readFields, some, PEER_ROUNDS), all(read, some, PEER_ROUNDS));
  console.info(describeRatio(`DER reader / ${name}, ${some.length} certificates`, ratio));
  expect(ratio.ratio).toBeLessThan(1);
});

/**
 * CPU time that an octet of each certificate takes, in nanoseconds. In a thread whose new objects have room: else the
 * collector copies the fields of a large certificate while they are read, which is its time and not the reader's.
 */
async function timesOf(ders: readonly Uint8Array[]): Promise<Times> {
  const worker = new Worker(new URL(await bundle('bench/growth')), {
    workerData: ders,
    resourceLimits: { maxYoungGenerationSizeMb: 256 },
  });
  const [times] = await once(worker, 'message');
  return times;
}

describe('time grows as size does', () => {
  const sizes = [1_000, 10_000, 100_000, 1_000_000];

  test('certificates of 1 kB to 1 MB: ten times the size takes about ten times as long', async () => {
    const ders = sizes.map(certificateOf);
    const times = await timesOf(ders);
    for (const [i, { length }] of ders.entries()) {
      console.info(`${length} octets: ${times[i]!.toFixed(1)} ns an octet`);
    }
    // Linear: an octet takes no longer in a large certificate than in a small one, noise and caches aside.
    expect(Math.max(...times.slice(1)) / times[0]!).toBeLessThan(4);
  });
});
