import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

const at = { start: 0, end: 0 };
const rdn = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([type, value]) => ({ type, value, isText: true, at }));
const cn = (value: string): string => nameKey({ rdns: [rdn(['2.5.4.3', value])], at });

// RFC 5280, section 7.1.
test.each([
  ['case', 'Example CA', 'eXAMPLE ca'],
  ['leading and trailing white space', 'Example CA', '  Example CA '],
  ['runs of white space', 'Example CA', 'Example  \t CA'],
  ['composed and decomposed letters', 'Universit\u00e9', 'Universite\u0301'],
])('%s do not count', (_, a, b) => {
  expect(cn(a)).toBe(cn(b));
});

test.each([
  ['white space between words', 'ExampleCA', 'Example CA'],
  ['letters', 'Example CA', 'Example CB'],
  ['one value that looks like two', 'a","2.5.4.3=b', 'a'],
])('%s count', (_, a, b) => {
  expect(cn(a)).not.toBe(cn(b));
});

test('the order of RDNs counts, that within one does not', () => {
  const [a, b] = [['2.5.4.3', 'a'] as const, ['2.5.4.10', 'b'] as const];
  expect(nameKey({ rdns: [rdn(a, b)], at })).toBe(nameKey({ rdns: [rdn(b, a)], at }));
  expect(nameKey({ rdns: [rdn(a), rdn(b)], at })).not.toBe(nameKey({ rdns: [rdn(b), rdn(a)], at }));
  expect(nameKey({ rdns: [rdn(a), rdn(b)], at })).not.toBe(nameKey({ rdns: [rdn(a, b)], at }));
});
