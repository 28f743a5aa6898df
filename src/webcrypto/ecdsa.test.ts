import { expect, test } from 'vitest';
import { ecdsaSignature } from './ecdsa.ts';

const signatureOf = (hex: string) => {
  const raw = ecdsaSignature(Uint8Array.from(Buffer.from(hex, 'hex')), 4);
  return raw && Buffer.from(raw).toString('hex');
};

// RFC 3279, section 2.2.3, with a field of four octets.
test.each([
  ['both of the size of the field', '300c 02047fffffff 020401020304', '7fffffff01020304'],
  ['short numbers', '3006 020101 020102', '0000000100000002'],
  ['a sign octet', '300e 0205 00ffffffff 0205 0080000000', 'ffffffff80000000'],
  ['zero', '3006 020100 020100', '0000000000000000'],
])('%s', (_, hex, raw) => {
  expect(signatureOf(hex.replaceAll(' ', ''))).toBe(raw);
});

test.each([
  ['nothing', ''],
  ['a number larger than the field', '300a 02050100000000 020101'],
  ['a negative number', '3006 0201ff 020101'],
  ['X.690, section 8.3.2: a padded number', '3007 02020001 020101'],
  ['a third number', '3009 020101 020101 020101'],
  ['octets behind it', '3006 020101 020101 00'],
  ['one number', '3003 020101'],
  ['the raw form itself', '0000000100000002'],
])('no signature: %s', (_, hex) => {
  expect(signatureOf(hex.replaceAll(' ', ''))).toBeNull();
});
