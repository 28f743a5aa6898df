import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBy, wroteBy } from '../trace.ts';
import { isHexDer, readHex } from './hex.ts';

test('hexadecimal with anything between its octets is read back, and traced', () => {
  const octets = fc.uint8Array({ minLength: 1 });
  fc.assert(
    fc.property(
      octets,
      fc.constantFrom('', ':', ' ', '\r\n'),
      fc.boolean(),
      (value, sign, isUpper) => {
        const text = Array.from(value, (one) => one.toString(16).padStart(2, '0')).join(sign);
        const { value: read, trace } = readHex(isUpper ? text.toUpperCase() : text);
        expect(read).toEqual(value);
        expect(readBy(trace)).toBe(text.length);
        expect(wroteBy(trace)).toBe(read.length);
      },
    ),
  );
});

test.each([
  ['a SEQUENCE', `3082${'ab'.repeat(40)}`, true],
  ['behind 0x', `0x3082${'ab'.repeat(40)}`, true],
  ['with colons', `30:82:${'ab:'.repeat(40)}cd`, true],
  ['cut inside an octet', `3082${'ab'.repeat(40)}c`, true],
  ['too short', '3082abcd', false],
  ['no SEQUENCE', `0482${'ab'.repeat(40)}`, false],
  ['a SHA-256 and more', 'zz'.repeat(40), false],
])('%s', (_, text, expected) => expect(isHexDer(text)).toBe(expected));
