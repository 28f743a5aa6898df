import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64, toBase64Url } from './base64.ts';

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('RFC 4648, section 10: "%s"', (text, expected) => {
  expect(toBase64(Buffer.from(text))).toBe(expected);
});

test('agrees with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      expect(toBase64(octets)).toBe(Buffer.from(octets).toString('base64'));
      expect(toBase64Url(octets)).toBe(Buffer.from(octets).toString('base64url'));
    }),
  );
});
