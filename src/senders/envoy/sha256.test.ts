import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const byOpenSsl = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

test('is what OpenSSL computes, for every length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const octets = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
    expect(Buffer.from(sha256(octets)).toString('hex')).toBe(byOpenSsl(octets));
  }
});

test('is what OpenSSL computes, for any octets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (octets) => {
      expect(Buffer.from(sha256(octets)).toString('hex')).toBe(byOpenSsl(octets));
    }),
  );
});
