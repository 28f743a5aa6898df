import { expect, test } from 'vitest';
import { DerReader } from './der.ts';
import { readOid } from './oid.ts';

const oidOf = (hex: string): string => {
  const contents = Buffer.from(hex, 'hex');
  const size = contents.length;
  const length =
    size < 0x80
      ? [size]
      : size < 0x100
        ? [0x81, size]
        : [0x83, size >> 16, (size >> 8) & 255, size & 255];
  const octets = Uint8Array.from([0x06, ...length, ...contents]);
  return readOid(octets, new DerReader(octets).any());
};

test.each([
  ['RFC 5280: id-ce-subjectAltName', '551d11', '2.5.29.17'],
  ['RFC 8017: rsaEncryption', '2a864886f70d010101', '1.2.840.113549.1.1.1'],
  ['X.690, section 8.19.5: {joint-iso-itu-t 100 3}', '813403', '2.100.3'],
  ['the least', '00', '0.0'],
  ['the greatest below 1', '27', '0.39'],
  ['the least below 1', '28', '1.0'],
  ['the greatest first octet below 2', '4f', '1.39'],
  ['the least below 2', '50', '2.0'],
  ['an arc above 2^53: 1.2.9007199254740993', '2a9080808080808001', '1.2.9007199254740993'],
  [
    'X.667: an arc made of a UUID (f81d4fae-7dec-11d0-a765-00a0c91e6bf6)',
    '6983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776',
    '2.25.329800735698586629295641978511506172918',
  ],
])('%s', (_, hex, dotted) => {
  expect(oidOf(hex)).toBe(dotted);
});

test.each([
  ['nothing', '', 'an OID that is cut off'],
  ['an arc that does not end', '2a86', 'an OID that is cut off'],
  ['X.690, section 8.19.2: a leading 80', '2a808001', 'an OID arc in more octets than it needs'],
  ['a leading 80 in the first octet', '8001', 'an OID arc in more octets than it needs'],
])('refuses %s', (_, hex, reason) => {
  expect(() => oidOf(hex)).toThrow(reason);
});

test('an arc of a megabyte is read at once, as hex', () => {
  const started = performance.now();
  const huge = `${'ff'.repeat(2 ** 20)}7f`;
  expect(oidOf(`2a${huge}`)).toBe(`1.2.#${huge}`);
  expect(oidOf(huge)).toBe(`2.#${huge}`);
  expect(performance.now() - started).toBeLessThan(30_000);
});
