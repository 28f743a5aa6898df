import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderSerial } from './serial.ts';

const render = (hex: string) => renderSerial(Uint8Array.from(Buffer.from(hex, 'hex')));

// As `openssl x509 -serial` of OpenSSL 3.0.19 prints them.
test.each([
  ['00', '00', '0'],
  ['01', '01', '1'],
  ['0080', '80', '128'],
  ['80', '-80', '-128'],
  ['ff', '-01', '-1'],
  ['ff00', '-0100', '-256'],
  ['0fffffff', '0FFFFFFF', '268435455'],
])('%s is %s', (value, hex, decimal) => {
  expect(render(value)).toEqual({ hex, decimal });
});

test('contract: no decimal above 64 octets, the sign octet left aside', () => {
  const most = `00${'ff'.repeat(64)}`;
  expect(render(most).decimal).toBe(`${2n ** 512n - 1n}`);
  expect(render(`01${'00'.repeat(64)}`)).toEqual({ hex: `01${'00'.repeat(64)}`, decimal: null });
});

test('no octets are no number', () => {
  expect(render('')).toEqual({ hex: '', decimal: null });
});

test('hex and decimal are the same number', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (value) => {
      const { hex, decimal } = renderSerial(value);
      const isNegative = hex.startsWith('-');
      const magnitude = BigInt(`0x${hex.replace('-', '')}`);
      expect(decimal).toBe(`${isNegative ? -magnitude : magnitude}`);
      expect(
        BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString('hex')}`)),
      ).toBe(isNegative ? -magnitude : magnitude);
    }),
  );
});
