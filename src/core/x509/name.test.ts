import { expect, test } from 'vitest';
import fixture from './certificate.fixture.json' with { type: 'json' };
import { parseCertificate } from './certificate.ts';
import { DerReader, TAG } from './der.ts';
import { commonNameOf, escapeValue, readName, renderName } from './name.ts';

test.each(fixture.strings)('OpenSSL writes this $name', ({ der, subject }) => {
  const outcome = parseCertificate(Uint8Array.from(Buffer.from(der, 'base64')));
  expect(outcome.ok && renderName(outcome.value.subject)).toBe(subject);
});

// RFC 4514, sections 2.4 and 4.
test.each([
  ['James "Jim" Smith, III', String.raw`James \"Jim\" Smith\, III`],
  ['#hash', String.raw`\#hash`],
  ['a#b', 'a#b'],
  [' both ', String.raw`\ both\ `],
  ['  two  ', String.raw`\  two \ `],
  [' ', String.raw`\ `],
  ['a\0b', String.raw`a\00b`],
  [String.raw`+,;<>\=`, String.raw`\+\,\;\<\>\\=`],
  ['Lučić', 'Lučić'],
  ['\u0007\r\n', '\u0007\r\n'],
  ['', ''],
])('RFC 4514: "%s"', (value, escaped) => {
  expect(escapeValue(value)).toBe(escaped);
});

const nameOf = (hex: string) => {
  const octets = Uint8Array.from(Buffer.from(hex, 'hex'));
  return readName(octets, new DerReader(octets).expect(TAG.sequence, 'Name'));
};

test('RFC 4514, section 4: a value that is no string', () => {
  const name = nameOf('30123110300e06082b060104018b3a0004024869');
  expect(renderName(name)).toBe('1.3.6.1.4.1.1466.0=#04024869');
});

test('an empty name and an empty RDN are the empty string', () => {
  expect(renderName(nameOf('3000'))).toBe('');
  expect(renderName(nameOf('30023100'))).toBe('');
  expect(commonNameOf(nameOf('3000'))).toBeNull();
});
