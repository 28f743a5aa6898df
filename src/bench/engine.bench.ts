import { expect, test } from 'vitest';
import { decodeWith, inspectToJson } from '../engine.ts';
import alb from './alb.fixture.json' with { type: 'json' };
import { fingerprintsOf } from './fingerprints.ts';
import { describeRatio, ratioOf } from './ratio.ts';

const KIBI = 1024;

/** A long header: the value again and again, to 64 KiB and whole escapes. */
const long = alb.value.repeat(Math.ceil((64 * KIBI) / alb.value.length));

/** A ratio above its limit is no longer noise: something has become slow. Each is several times what was measured. */
const LIMITS = { decode: 60, inspect: 300, noise: 500 };

test('a traced decoder against decodeURIComponent, 64 KiB', async () => {
  const decoded = decodeWith('plus-safe', long);
  expect(decoded.ok && new TextDecoder().decode(decoded.octets)).toBe(decodeURIComponent(long));
  const ratio = await ratioOf(
    () => decodeWith('plus-safe', long),
    () => decodeURIComponent(long),
  );
  console.info(describeRatio('plus-safe / decodeURIComponent', ratio));
  expect(ratio.ratio).toBeLessThan(LIMITS.decode);
});

test('a whole report against the fingerprints alone, two certificates', async () => {
  const text = `${alb.name}: ${alb.value}`;
  expect(await fingerprintsOf(alb.value)).toEqual(alb.certificates);
  const { certificates } = await inspectToJson(text);
  expect(certificates.map(({ sha256 }) => sha256)).toEqual(alb.certificates);
  const ratio = await ratioOf(
    () => inspectToJson(text),
    () => fingerprintsOf(alb.value),
  );
  console.info(describeRatio('inspectToJson / atob and SHA-256', ratio));
  expect(ratio.ratio).toBeLessThan(LIMITS.inspect);
});

test('a megabyte without a certificate against its SHA-256', async () => {
  const text = 'X-Request-Id: 8f3a%2B+/=\r\n'.repeat(KIBI * 40);
  const octets = new TextEncoder().encode(text);
  expect((await inspectToJson(text)).certificates).toEqual([]);
  const ratio = await ratioOf(
    () => inspectToJson(text),
    () => crypto.subtle.digest('SHA-256', octets),
  );
  console.info(describeRatio('inspectToJson of noise / SHA-256', ratio));
  expect(ratio.ratio).toBeLessThan(LIMITS.noise);
});
