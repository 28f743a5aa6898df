import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DerReader, TAG } from './der.ts';
import { readAscii, readString, readValue } from './text.ts';

const element = (tag: number, hex: string) => {
  const contents = Buffer.from(hex, 'hex');
  const octets = Uint8Array.from([tag, contents.length, ...contents]);
  return { octets, found: new DerReader(octets).any() };
};
const stringOf = (tag: number, hex: string): string | null => {
  const { octets, found } = element(tag, hex);
  return readString(octets, found);
};

test.each([
  ['UTF8String', TAG.utf8String, 'eab080c3a9', '가é'],
  ['UTF8String with a byte order mark', TAG.utf8String, 'efbbbf61', '\ufeffa'],
  ['UTF8String that is none', TAG.utf8String, '61ff', 'a\ufffd'],
  ['PrintableString', TAG.printableString, '4b52', 'KR'],
  ['TeletexString, read as Latin-1', TAG.teletexString, '4dfc6c6c6572', 'Müller'],
  ['BMPString', TAG.bmpString, 'ac0000e9', '가é'],
  ['BMPString with a surrogate pair', TAG.bmpString, 'd834dd1e', '𝄞'],
  ['BMPString with half of a pair', TAG.bmpString, 'd8340041', '\ufffdA'],
  ['BMPString of odd length', TAG.bmpString, '004100', 'A\ufffd'],
  ['UniversalString', TAG.universalString, '0001d11e0000ac00', '𝄞가'],
  ['UniversalString above U+10FFFF', TAG.universalString, '00110000', '\ufffd'],
  ['UniversalString with surrogates', TAG.universalString, '0000d8340000dd1e', '\ufffd\ufffd'],
  ['UniversalString, cut', TAG.universalString, '00000041ff', 'A\ufffd'],
  ['OCTET STRING is no string', TAG.octetString, '41', null],
])('%s', (_, tag, hex, text) => {
  expect(stringOf(tag, hex)).toBe(text);
});

test('RFC 4514, section 2.4: what is no string is # and the hex of its DER', () => {
  const { octets, found } = element(TAG.octetString, '4869');
  expect(readValue(octets, found)).toBe('#04024869');
});

test('what stands in an IA5String and is not ASCII is read as UTF-8, never as Latin-1', () => {
  expect(readAscii(Buffer.from('café.example'))).toBe('café.example');
  expect(readAscii(Uint8Array.of(0x61, 0xe9))).toBe('a\ufffd');
});

test('every string is well-formed', () => {
  const tags = [TAG.utf8String, TAG.bmpString, TAG.universalString, TAG.teletexString];
  fc.assert(
    fc.property(fc.constantFrom(...tags), fc.uint8Array({ maxLength: 64 }), (tag, contents) => {
      const text = stringOf(tag, Buffer.from(contents).toString('hex')) ?? '';
      expect(/\p{Surrogate}/u.test(text)).toBe(false);
    }),
  );
});
