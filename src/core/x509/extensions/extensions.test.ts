import { expect, test } from 'vitest';
import { DerReader } from '../der.ts';
import { readBasicConstraints } from './basic-constraints.ts';
import { readGeneralNames } from './general-names.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from './key-identifiers.ts';
import { readExtendedKeyUsage, readKeyUsage } from './key-usage.ts';

const reader = (hex: string): DerReader => new DerReader(Uint8Array.from(Buffer.from(hex, 'hex')));
const hexOf = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

const nameOf = (tag: string, contents: string): string => {
  const length = (contents.length / 2).toString(16).padStart(2, '0');
  const outer = (contents.length / 2 + 2).toString(16).padStart(2, '0');
  const [name] = readGeneralNames(reader(`30${outer}${tag}${length}${contents}`));
  return `${name?.type} ${name?.value}`;
};

// RFC 5952, sections 4.2 and 4.2.3.
test.each([
  ['20010db8000000000000000000000001', '2001:db8::1'],
  ['20010db8000000010001000100010001', '2001:db8:0:1:1:1:1:1'],
  ['20010000000000010000000000000001', '2001:0:0:1::1'],
  ['20010db8000000000001000000000001', '2001:db8::1:0:0:1'],
  ['00000000000000000000000000000000', '::'],
  ['00000000000000000000000000000001', '::1'],
  ['fe800000000000000000000000000000', 'fe80::'],
  ['00010002000300040005000600070008', '1:2:3:4:5:6:7:8'],
])('RFC 5952: iPAddress %s', (hex, text) => {
  expect(nameOf('87', hex)).toBe(`iPAddress ${text}`);
});

// RFC 5280, section 4.2.1.6.
test.each([
  ['a1', '', 'throws'],
  ['81', hexOf('a@b'), 'rfc822Name a@b'],
  ['82', hexOf('a.example'), 'dNSName a.example'],
  ['82', '', 'dNSName '],
  ['86', hexOf('spiffe://a/b'), 'uniformResourceIdentifier spiffe://a/b'],
  ['87', 'c0000201', 'iPAddress 192.0.2.1'],
  ['87', '0a0000', 'iPAddress 0a0000'],
  ['88', '2a0304', 'registeredID 1.2.3.4'],
  ['a4', '3000', 'directoryName '],
  ['a3', '0500', 'x400Address 0500'],
  ['a5', 'a1030c0161', 'ediPartyName a1030c0161'],
  ['a0', '06032a0304a0030c0161', 'otherName 1.2.3.4=a'],
  ['a0', '06032a0304a00404020102', 'otherName 1.2.3.4=#04020102'],
])('GeneralName %s%s', (tag, contents, expected) => {
  if (expected === 'throws') expect(() => nameOf(tag, contents)).toThrow('no GeneralName');
  else expect(nameOf(tag, contents)).toBe(expected);
});

test.each([
  ['octets behind it', '30000500'],
  ['a directoryName with more than one Name', '3006a40430003000'],
  ['an otherName without a value', '3007a00506032a0304'],
  ['no SEQUENCE', '820161'],
])('no GeneralNames: %s', (_, hex) => {
  expect(() => readGeneralNames(reader(hex))).toThrow();
});

// RFC 5280, section 4.2.1.3.
test.each([
  ['03020780', ['digitalSignature']],
  ['03020106', ['keyCertSign', 'cRLSign']],
  ['0303070080', ['decipherOnly']],
  ['030100', []],
  [
    '030307ff80',
    [
      'digitalSignature',
      'nonRepudiation',
      'keyEncipherment',
      'dataEncipherment',
      'keyAgreement',
      'keyCertSign',
      'cRLSign',
      'encipherOnly',
      'decipherOnly',
    ],
  ],
])('KeyUsage %s', (hex, usages) => {
  expect(readKeyUsage(reader(hex))).toEqual(usages);
});

test('RFC 5280, section 4.2.1.12: KeyPurposeIds in their order', () => {
  expect(readExtendedKeyUsage(reader('300e06082b0601050507030206022a03'))).toEqual([
    '1.3.6.1.5.5.7.3.2',
    '1.2.3',
  ]);
  expect(() => readExtendedKeyUsage(reader('30030c0161'))).toThrow('KeyPurposeId');
});

// RFC 5280, section 4.2.1.9.
test.each([
  ['3000', { cA: false, pathLenConstraint: null }],
  ['30030101ff', { cA: true, pathLenConstraint: null }],
  ['3003010100', { cA: false, pathLenConstraint: null }],
  ['30060101ff020103', { cA: true, pathLenConstraint: 3 }],
])('BasicConstraints %s', (hex, value) => {
  expect(readBasicConstraints(reader(hex))).toEqual(value);
});

test.each(['3003010101', '30060101ff0201ff', '30050101ff0500', '30000500'])(
  'no BasicConstraints: %s',
  (hex) => {
    expect(() => readBasicConstraints(reader(hex))).toThrow();
  },
);

// RFC 5280, sections 4.2.1.1 and 4.2.1.2.
test('key identifiers', () => {
  expect(readSubjectKeyIdentifier(reader('0402ABcd'))).toBe('abcd');
  expect(readAuthorityKeyIdentifier(reader('30048002abcd'))).toBe('abcd');
  expect(readAuthorityKeyIdentifier(reader('3008a103820161820101'))).toBeNull();
  expect(readAuthorityKeyIdentifier(reader('3000'))).toBeNull();
  expect(() => readSubjectKeyIdentifier(reader('0401ab00'))).toThrow();
});
