import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOf, type TestWish, testName } from './wish.ts';

test.each([
  ['client.example.test', 'dNSName'],
  ['*.example.test', 'dNSName'],
  ['localhost', 'dNSName'],
  ['192.0.2.7', 'iPAddress'],
  ['2001:db8::7', 'iPAddress'],
  ['::', 'iPAddress'],
  ['spiffe://example.test/a', 'uniformResourceIdentifier'],
  ['urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'uniformResourceIdentifier'],
  ['a@example.test', 'rfc822Name'],
  ['田中.example', undefined],
  ['a b', undefined],
  ['', undefined],
  ['.example', undefined],
])('%s is a %s', (value, kind) => {
  expect(testName(value)?.kind).toBe(kind);
});

test('what is an address is what Node.js takes for one', () => {
  const part = fc.constantFrom('0', '1', '255', '256', 'db8', 'ffff', '12345', '::', ':', '.', '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 17 }), (parts) => {
      const value = parts.join('');
      const isAddress = testName(value)?.kind === 'iPAddress';
      // Node.js takes an IPv4 address at the end of an IPv6 one, too; nobody needs that here.
      if (!(value.includes(':') && value.includes('.'))) expect(isAddress).toBe(isIP(value) !== 0);
    }),
    { numRuns: 5000 },
  );
});

const WISH: TestWish = {
  key: 'p-256',
  commonName: 'x',
  names: [],
  validity: 'valid',
  days: 30,
  plus: 'any',
  hasClientAuth: true,
};

test.each<[Partial<TestWish>, ReturnType<typeof faultOf>]>([
  [{}, null],
  [{ commonName: ' ' }, 'no-name'],
  [{ commonName: '', names: ['a.test'] }, null],
  [{ commonName: 'x'.repeat(64) }, null],
  [{ commonName: 'x'.repeat(65) }, 'long-name'],
  [{ days: 0 }, 'days'],
  [{ days: 1.5 }, 'days'],
  [{ days: Number.NaN }, 'days'],
  [{ days: 36_500 }, null],
  [{ days: 36_501 }, 'days'],
  [{ names: ['a.test', 'a b'] }, 'name'],
  [{ key: 'rsa-2048', plus: 'none' }, 'rsa-plus'],
  [{ key: 'rsa-2048', plus: 'some' }, null],
])('%o: %s', (change, fault) => {
  expect(faultOf({ ...WISH, ...change })).toBe(fault);
});
