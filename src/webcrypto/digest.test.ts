import { expect, test } from 'vitest';
import { digest } from './digest.ts';

// FIPS 180-4, examples for "abc".
test.each([
  ['SHA-1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const)('FIPS 180-4: %s', async (name, hex) => {
  const octets = await digest(name, Buffer.from('abc'));
  expect(Buffer.from(octets).toString('hex')).toBe(hex);
});
