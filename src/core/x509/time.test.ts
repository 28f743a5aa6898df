import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DerReader, TAG } from './der.ts';
import { readTime } from './time.ts';

const timeOf = (tag: number, text: string) => {
  const octets = Uint8Array.from([tag, text.length, ...Buffer.from(text)]);
  return readTime(octets, new DerReader(octets).any());
};
const utc = (text: string) => timeOf(TAG.utcTime, text);
const generalized = (text: string) => timeOf(TAG.generalizedTime, text);

test.each([
  ['500101000000Z', '1950-01-01T00:00:00Z'],
  ['491231235959Z', '2049-12-31T23:59:59Z'],
  ['991231235959Z', '1999-12-31T23:59:59Z'],
  ['000229000000Z', '2000-02-29T00:00:00Z'],
])('RFC 5280, section 4.1.2.5.1: UTCTime %s', (text, iso) => {
  expect(utc(text)).toEqual({ iso, ms: Date.parse(iso) });
});

test.each([
  ['99991231235959Z', '9999-12-31T23:59:59Z'],
  ['00010101000000Z', '0001-01-01T00:00:00Z'],
  ['00000101000000Z', '0000-01-01T00:00:00Z'],
  ['00000301000000Z', '0000-03-01T00:00:00Z'],
  ['20250101000000.5Z', '2025-01-01T00:00:00.5Z'],
  ['20250101000000.999999Z', '2025-01-01T00:00:00.999999Z'],
])('GeneralizedTime %s', (text, iso) => {
  expect(generalized(text)).toEqual({ iso, ms: Date.parse(iso) });
});

test.each([
  ['no seconds', '2501010000Z'],
  ['an offset', '250101000000+0530'],
  ['local', '250101000000'],
  ['month 13', '251301000000Z'],
  ['month 0', '250001000000Z'],
  ['day 0', '250100000000Z'],
  ['30 February', '250230000000Z'],
  ['29 February of 2025', '250229000000Z'],
  ['31 April', '250431000000Z'],
  ['hour 24', '250101240000Z'],
  ['minute 60', '250101006000Z'],
  ['a leap second', '161231235960Z'],
  ['letters', 'abcdefghijklZ'],
  ['nothing', ''],
  ['a line end behind it', '250101000000Z\n'],
])('no UTCTime: %s', (_, text) => {
  expect(utc(text)).toBeNull();
});

test.each([
  ['1900 was no leap year', '19000229000000Z'],
  ['a comma', '20250101000000,5Z'],
  ['X.690, section 11.7.3: trailing zeros', '20250101000000.50Z'],
  ['X.690, section 11.7.3: an empty fraction', '20250101000000.Z'],
  ['no seconds', '202501010000Z'],
  ['local', '20250101000000'],
  ['Z in the middle', `20250101000000.${'1'.repeat(48)}Z and more`],
])('no GeneralizedTime: %s', (_, text) => {
  expect(generalized(text)).toBeNull();
});

describe('the calendar', () => {
  test('agrees with that of ECMAScript for every second of 10,000 years', () => {
    const last = Date.parse('9999-12-31T23:59:59Z') / 1000;
    const earliest = Date.parse('0000-01-01T00:00:00Z') / 1000;
    fc.assert(
      fc.property(fc.integer({ min: earliest, max: last }), (seconds) => {
        const iso = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
        const text = iso.replace(/[-:T]/g, '');
        expect(generalized(text)).toEqual({ iso, ms: seconds * 1000 });
      }),
      { numRuns: 2000 },
    );
  });
});
