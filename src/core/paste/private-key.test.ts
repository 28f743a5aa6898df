import { expect, test } from 'vitest';
import { privateKeyIn } from './private-key.ts';

const PKCS_5 = '2a864886f70d01050d';
const PKCS_1 = '2a864886f70d010101';
const DATA = '2a864886f70d010701';

test.each([
  ['RFC 5958: OneAsymmetricKey, version 0', '302e020100300506032b6570042204', 'PRIVATE KEY', 48],
  ['RFC 5958: OneAsymmetricKey, version 1', '3051020101300506032b6570042204', 'PRIVATE KEY', 83],
  [
    'RFC 5958: EncryptedPrivateKeyInfo',
    `308201003049${`0609${PKCS_5}`}303c`,
    'ENCRYPTED PRIVATE KEY',
    260,
  ],
  ['RFC 8017: RSAPrivateKey', '3082025c02010002818100c0', 'RSA PRIVATE KEY', 608],
  ['RFC 5915: ECPrivateKey', '30770201010420aa', 'EC PRIVATE KEY', 121],
  ['RFC 7292: PFX', `30820a020201033082098c0609${DATA}`, 'PKCS #12', 2566],
  ['RFC 7292: PFX, indefinite lengths', `308002010330800609${DATA}`, 'PKCS #12', null],
])('%s', (_, hex, kind, length) => {
  expect(privateKeyIn(Buffer.from(hex, 'hex'))).toEqual({ kind, length });
});

test.each([
  ['nothing', ''],
  ['half a header', '30'],
  ['a length that is cut', '3082'],
  ['a length of five octets', '308500000000ff'],
  ['no SEQUENCE', '310302010030'],
  ['an empty SEQUENCE', '3000'],
  ['a version and nothing else', '3003020100'],
  ['a version of two octets', '3009020200013005060355'],
  ['a version that no key has', '3010020102300506032b6570'],
  ['RFC 5915 has version 1', '30770201000420aa'],
  ['version 3 without PKCS #7', '3010020103300506032b6570'],
  ['version 3 without a SEQUENCE', '30100201030420'],
  ['RFC 2986: CertificationRequestInfo', '303002010030203110300e'],
  ['RFC 5280: TBSCertList', '3073020101300a06082a8648ce3d0403023013'],
  ['RFC 5652: SignedData', '3030020101310b300906'],
  ['RFC 5280: Certificate', '308202e1308201c9a003020102021000'],
  ['RFC 5280: SubjectPublicKeyInfo', `30819f300d0609${PKCS_1}0500`],
  ['RFC 5280: SubjectPublicKeyInfo, Ed25519', '302a300506032b6570032100'],
  ['RFC 8017: RSAPublicKey', '30818902818100c0'],
  ['two small INTEGERs: a signature', '3044020100022000'],
])('not %s', (_, hex) => expect(privateKeyIn(Buffer.from(hex, 'hex'))).toBeNull());
