import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setAside } from './set-aside.ts';

const block = (label: string, octets: Uint8Array, lineEnd = '\n'): string => {
  const lines = Buffer.from(octets).toString('base64').replace(/.{64}/g, `$&${lineEnd}`);
  return `-----BEGIN ${label}-----${lineEnd}${lines}${lineEnd}-----END ${label}-----`;
};

test.each(['X509 CRL', 'OCSP RESPONSE'])('%s is taken out, and places stay the same', (label) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.string(),
      fc.constantFrom('\n', '\r\n'),
      (octets, around, lineEnd) => {
        const before = around.replaceAll('-', '');
        const text = `${before}${block(label, octets, lineEnd)}${around}`;
        const { objects, rest } = setAside(text);
        expect(objects).toHaveLength(1);
        const [{ at, octets: found, place }] = objects as [(typeof objects)[0]];
        expect(Buffer.from(found).equals(Buffer.from(octets))).toBe(true);
        expect(rest).toHaveLength(text.length);
        expect(rest.slice(0, at.start)).toBe(before);
        expect(rest.slice(at.end)).toBe(around);
        expect(rest.slice(at.start, at.end).trim()).toBe('');
        const { start, end } = place({ start: 0, end: found.length });
        const body = Buffer.from(text.slice(start, end), 'base64');
        expect(body.equals(Buffer.from(octets))).toBe(true);
      },
    ),
  );
});

test.each([
  ['another label', block('CERTIFICATE', Uint8Array.of(1, 2, 3))],
  [
    'an END of another label',
    block('X509 CRL', Uint8Array.of(1)).replace('END X509 CRL', 'END CRL'),
  ],
  ['a character that is no base64', block('X509 CRL', Uint8Array.of(1)).replace('==', '=*')],
  ['one line', block('X509 CRL', Uint8Array.of(1), ' ')],
])('left as it is: %s', (_, text) => {
  expect(setAside(text)).toEqual({ objects: [], rest: text });
});
