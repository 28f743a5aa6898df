import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BerReader } from './ber.ts';

const octetsOf = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const first = (hex: string) => new BerReader(octetsOf(hex)).any();

// X.690, sections 8.1.3.4 to 8.1.3.6.
test.each([
  ['the short form', '0401ff', 3, [2, 3]],
  ['the long form', '048101ff', 4, [3, 4]],
  ['more length octets than it needs', '0484 00000001 ff', 7, [6, 7]],
  ['the indefinite form', '2480 0401ff 0000', 7, [2, 5]],
  ['nothing inside', '3080 0000', 4, [2, 2]],
  ['one inside another', '3080 3080 0000 0500 0000', 10, [2, 8]],
  ['with octets behind it', '3000 ffff', 2, [2, 2]],
])('%s', (_, hex, end, [start, stop]) => {
  expect(first(hex)).toMatchObject({
    at: { start: 0, end },
    contents: { start, end: stop },
  });
});

test.each([
  ['nothing', '', 'the octets are cut off'],
  ['no length', '30', 'the octets are cut off'],
  ['contents that are cut', '0403ffff', '1 octets of the contents are missing'],
  ['an end that is missing', '3080 0500', 'the octets are cut off'],
  ['an indefinite primitive', '0480 0000', 'an indefinite length of a primitive'],
  ['a length of 126 octets', 'fe'.padStart(4, '30').padEnd(260, 'f'), 'a length above 2^48'],
  ['a long tag', '1f8101', 'a tag number above 30'],
  ['levels without end', '3080'.repeat(100), 'nested more than 24 levels deep'],
])('not %s', (_, hex, reason) => expect(() => first(hex)).toThrow(reason));

test('any octets end, and no element leaves them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (octets) => {
      const reader = new BerReader(octets);
      let end = 0;
      try {
        while (!reader.done) {
          const { at, contents } = reader.any();
          expect(at.start).toBe(end);
          expect(contents.start).toBeGreaterThanOrEqual(at.start + 2);
          expect(contents.end).toBeLessThanOrEqual(at.end);
          end = at.end;
        }
        expect(end).toBe(octets.length);
      } catch (error) {
        expect(error).toMatchObject({ at: expect.anything() });
      }
    }),
  );
});
