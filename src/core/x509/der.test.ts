import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { span } from '../span.ts';
import {
  contextTag,
  DerError,
  DerReader,
  readBitString,
  readBoolean,
  readInteger,
  readSmallInteger,
} from './der.ts';

const octets = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const first = (hex: string) => {
  const document = octets(hex);
  return { document, element: new DerReader(document).any() };
};

test.each([
  ['short form', '0500', span(2, 2)],
  ['127 octets', `047f${'00'.repeat(127)}`, span(2, 129)],
  ['128 octets', `048180${'00'.repeat(128)}`, span(3, 131)],
  ['256 octets', `04820100${'00'.repeat(256)}`, span(4, 260)],
])('X.690, section 10.1: %s', (_, hex, contents) => {
  const { element } = first(hex);
  expect(element.contents).toEqual(contents);
  expect(element.at).toEqual(span(0, hex.length / 2));
});

test.each([
  ['nothing', '', 'the identifier octets are cut off'],
  ['no length', '30', 'the length octets are cut off'],
  ['half a length', '308201', 'the length octets are cut off'],
  ['indefinite', '30800000', 'an indefinite length'],
  ['127 in the long form', `04817f${'00'.repeat(127)}`, 'a length in more octets than it needs'],
  ['a leading zero', `04820080${'00'.repeat(128)}`, 'a length in more octets than it needs'],
  ['five length octets', '30850000000001', 'a length above 2^32'],
  ['contents cut', '040300', '2 octets of the contents are missing'],
  ['2 GiB', '04847fffffff', '2147483647 octets of the contents are missing'],
  ['X.690, section 8.1.2.4: tag 31', '1f1f00', 'a tag number above 30'],
])('refuses %s', (_, hex, reason) => {
  expect(() => first(hex)).toThrow(reason);
});

describe('DerReader', () => {
  test('never reads past an element that claims more than its parent has', () => {
    const outer = new DerReader(octets('30040403aabb0500'));
    expect(() => outer.inside(outer.any()).any()).toThrow('1 octets of the contents are missing');
  });

  test('says what it wanted, what stands there and where', () => {
    const reader = new DerReader(octets('05000201'));
    reader.any();
    const wrong = catching(() => new DerReader(octets('0500')).expect(0x02, 'serialNumber'));
    expect(wrong.message).toBe('serialNumber: tag 05 stands here');
    expect(wrong.at).toEqual(span(0, 1));
    expect(catching(() => new DerReader(octets('')).expect(0x02, 'serialNumber')).message).toBe(
      'serialNumber is missing',
    );
  });

  test('takes an optional element only if it stands there', () => {
    const reader = new DerReader(octets('a0020500a1020500'));
    expect(reader.optional(contextTag(1, true))).toBeNull();
    expect(reader.optional(contextTag(0, true))?.at).toEqual(span(0, 4));
    expect(catching(() => reader.end('all')).at).toEqual(span(4, 8));
    reader.any();
    expect(reader.nextTag).toBeNull();
    reader.end('all');
  });

  test('throws nothing but DerError, and tiles what it reads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (document) => {
        const reader = new DerReader(document);
        let at = 0;
        try {
          while (!reader.done) {
            const element = reader.any();
            expect(element.at.start).toBe(at);
            expect(element.contents.end).toBe(element.at.end);
            at = element.at.end;
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
        expect(at).toBeLessThanOrEqual(document.length);
      }),
    );
  });
});

function catching(run: () => unknown): DerError {
  try {
    run();
  } catch (error) {
    if (error instanceof DerError) return error;
  }
  throw new Error('no DerError');
}

test.each([
  ['0101ff', true],
  ['010100', false],
])('X.690, section 11.1: BOOLEAN %s', (hex, value) => {
  const { document, element } = first(hex);
  expect(readBoolean(document, element)).toBe(value);
});

test.each(['010101', '0100', '0102ffff'])('X.690, section 11.1: no BOOLEAN %s', (hex) => {
  const { document, element } = first(hex);
  expect(() => readBoolean(document, element)).toThrow('a BOOLEAN that is neither 00 nor FF');
});

test.each([
  ['020100', 0],
  ['02017f', 127],
  ['02020080', 128],
  ['02047fffffff', 2 ** 31 - 1],
])('X.690, section 8.3: INTEGER %s', (hex, value) => {
  const { document, element } = first(hex);
  expect(readSmallInteger(document, element)).toBe(value);
});

test.each([
  ['0200', 'an INTEGER without contents'],
  ['0202007f', 'an INTEGER in more octets than it needs'],
  ['0202ff80', 'an INTEGER in more octets than it needs'],
])('X.690, section 8.3.2: no INTEGER %s', (hex, reason) => {
  const { document, element } = first(hex);
  expect(() => readInteger(document, element)).toThrow(reason);
});

test.each(['0201ff', '02050080000000'])('no small INTEGER %s', (hex) => {
  const { document, element } = first(hex);
  expect(() => readSmallInteger(document, element)).toThrow('an INTEGER out of range');
});

test.each([
  ['030100', 0, span(3, 3)],
  ['030206c0', 6, span(3, 4)],
])('X.690, section 8.6: BIT STRING %s', (hex, unused, bits) => {
  const { document, element } = first(hex);
  expect(readBitString(document, element)).toEqual({ unused, bits });
});

test.each([
  ['0300', 'a BIT STRING without a count of unused bits'],
  ['03020800', 'a BIT STRING without a count of unused bits'],
  ['030101', 'a BIT STRING with unused bits that are set'],
  ['030206c1', 'a BIT STRING with unused bits that are set'],
])('X.690, section 11.2: no BIT STRING %s', (hex, reason) => {
  const { document, element } = first(hex);
  expect(() => readBitString(document, element)).toThrow(reason);
});
