import { expect, test } from 'vitest';
import alb from './alb.fixture.json' with { type: 'json' };
import { bundled } from './bundled.ts';
import { certificateOf } from './certificates.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { describeRatio, ratioOf } from './ratio.ts';

const { inspectToJson } = await bundled<typeof import('../engine.ts')>('engine');

const KIBI = 1024;

/** Percent-encoding as the load balancer of AWS has it: "+", "/" and "=" stay. */
function albValueOf(der: Uint8Array): string {
  const body = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  const pem = `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
  return pem.replaceAll(' ', '%20').replaceAll('\n', '%0A');
}

/** Different certificates of about a kilobyte. */
const certificates = (count: number): string =>
  Array.from({ length: count }, () => albValueOf(certificateOf(1_000))).join('');

/** As many of them as fit. */
const valueWithin = (size: number): string =>
  certificates(Math.floor(size / albValueOf(certificateOf(1_000)).length));

const values = [
  ...[1, 3, 20].map((count) => ({ name: `${count} of 1 kB`, value: certificates(count) })),
  ...[16, 64].map((kibi) => ({ name: `${kibi} KiB`, value: valueWithin(kibi * KIBI) })),
];

/** A ratio above it is no longer noise: several times what was measured. */
const LIMIT = 300;

test.each(values)('a whole report of $name, all decoders', async ({ name, value }) => {
  const text = `${alb.name}: ${value}`;
  const expected = await fingerprintsOf(value);
  const report = await inspectToJson(text);
  expect(new Set(report.certificates.map(({ sha256 }) => sha256))).toEqual(new Set(expected));
  const ratio = await ratioOf(
    () => inspectToJson(text),
    () => fingerprintsOf(value),
  );
  const size = `${expected.length} certificates, ${(text.length / KIBI).toFixed(1)} KiB`;
  console.info(describeRatio(`inspectToJson, ${name} (${size}) / atob and SHA-256`, ratio));
  expect(ratio.ratio).toBeLessThan(LIMIT);
});
