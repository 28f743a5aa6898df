import { describe, expect, test, vi } from 'vitest';
import { type Certificate, parseCertificate, signedOctets } from '../core/x509/certificate.ts';
import { octetsOf } from '../core/x509/der.ts';
import type { SignedOctets } from '../core/x509/tools.ts';
import fixture from './verify.fixture.json' with { type: 'json' };
import { verify } from './verify.ts';

function read(der: string): Certificate {
  const outcome = parseCertificate(Uint8Array.from(Buffer.from(der, 'base64')));
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

const signedBy = (certificate: Certificate): SignedOctets => {
  const { octets, signatureAlgorithm, signatureValue } = certificate;
  const { parameters } = signatureAlgorithm;
  return {
    octets: signedOctets(certificate),
    signature: octetsOf(octets, signatureValue),
    algorithm: signatureAlgorithm.oid,
    parameters: parameters && octetsOf(octets, parameters.at),
  };
};
const keyOf = ({ octets, publicKey }: Certificate): Uint8Array => octetsOf(octets, publicKey.at);
const named = (name: string): Certificate =>
  read(fixture.rows.find((row) => row.name === name)?.der ?? '');

describe.each(fixture.rows)('$name', ({ der, publicKey, signature }) => {
  const certificate = read(der);
  const signed = signedBy(certificate);

  test(`the key is ${publicKey}`, () => {
    const { algorithm, bits, curve } = certificate.publicKey;
    expect([algorithm, bits, curve]).toEqual(publicKey);
  });

  test(`the signature is ${signature}`, async () => {
    expect(await verify(signed, keyOf(certificate))).toBe(signature);
  });

  test('one bit of what is signed changed: never valid', async () => {
    const octets = Uint8Array.from(signed.octets);
    octets[octets.length - 1] = (octets.at(-1) ?? 0) ^ 1;
    const expected = signature === 'valid' ? 'invalid' : 'not-checkable';
    expect(await verify({ ...signed, octets }, keyOf(certificate))).toBe(expected);
  });
});

test.each([
  ['RSA sha256', 'ECDSA secp256r1 sha256'],
  ['ECDSA secp256r1 sha256', 'RSA sha256'],
  ['Ed25519', 'ECDSA secp256r1 sha256'],
  ['RSA-PSS sha256 salt 32', 'Ed25519'],
  ['RSA sha256', 'id-RSASSA-PSS key without limits'],
])('%s is not signed by a key of another kind: %s', async (signed, key) => {
  expect(await verify(signedBy(named(signed)), keyOf(named(key)))).toBe('invalid');
});

test('a key on another curve', async () => {
  const signed = signedBy(named('ECDSA secp256r1 sha256'));
  expect(await verify(signed, keyOf(named('ECDSA secp384r1 sha256')))).toBe('invalid');
});

test('RFC 4055, section 3.3: a key confined to SHA-384 signs nothing with SHA-256', async () => {
  const signed = signedBy(named('RSA-PSS sha256 salt 32'));
  expect(await verify(signed, keyOf(named('id-RSASSA-PSS key with limits')))).toBe('invalid');
});

test.each([
  ['no parameters', null],
  ['parameters that are none', Uint8Array.of(5, 0)],
  ['a SEQUENCE and octets behind it', Uint8Array.of(0x30, 0, 5, 0)],
  ['a trailer that nobody uses', Uint8Array.of(0x30, 5, 0xa3, 3, 2, 1, 2)],
])('RSASSA-PSS with %s is not checkable', async (_, parameters) => {
  const certificate = named('RSA-PSS sha256 salt 32');
  const signed = { ...signedBy(certificate), parameters };
  expect(await verify(signed, keyOf(certificate))).toBe('not-checkable');
});

test.each([
  ['nothing', Uint8Array.of()],
  ['no SubjectPublicKeyInfo', Uint8Array.of(5, 0)],
  ['half of one', keyOf(named('RSA sha256')).subarray(0, 40)],
])('%s for a key is not checkable', async (_, key) => {
  expect(await verify(signedBy(named('RSA sha256')), key)).toBe('not-checkable');
});

/** SEQUENCE { rsaEncryption, BIT STRING { SEQUENCE { modulus, exponent } } } with these numbers in hex. */
function rsaKey(modulus: string, exponent: string): Uint8Array {
  const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const { length } = body;
    const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
    const size = length < 0x80 ? digits : [0x80 | digits.length, ...digits];
    return Buffer.concat([Buffer.of(tag, ...size), body]);
  };
  const number = (hex: string): Buffer => tlv(2, Buffer.from(hex, 'hex'));
  const algorithm = Buffer.from('300d06092a864886f70d0101010500', 'hex');
  const key = tlv(0x30, number(modulus), number(exponent));
  return tlv(0x30, algorithm, tlv(3, Buffer.of(0), key));
}

const MODULUS = '7f'.repeat(256);

test.each([
  ['a modulus of 65,536 bits', rsaKey('7f'.repeat(8192), '03')],
  ['an exponent of 4,096 bits', rsaKey(MODULUS, '7f'.repeat(512))],
  ['an exponent of 1', rsaKey(MODULUS, '01')],
  ['an even exponent', rsaKey(MODULUS, '02')],
  ['an even modulus', rsaKey(`${MODULUS}02`, '03')],
  ['a negative modulus', rsaKey(`80${MODULUS}`, '03')],
])('%s: platforms disagree, so it is not checked at all', async (_, key) => {
  const asked = vi.spyOn(crypto.subtle, 'importKey');
  expect(await verify(signedBy(named('RSA sha256')), key)).toBe('not-checkable');
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
});

test('an RSA key just inside these limits is asked about', async () => {
  const key = rsaKey('7f'.repeat(2048), '010001');
  expect(await verify(signedBy(named('RSA sha256')), key)).toBe('invalid');
});

test('a platform without the algorithm answers not-checkable', async () => {
  const certificate = named('Ed25519');
  const refusing = vi
    .spyOn(crypto.subtle, 'importKey')
    .mockRejectedValue(new DOMException('Unrecognized name', 'NotSupportedError'));
  expect(await verify(signedBy(certificate), keyOf(certificate))).toBe('not-checkable');
  refusing.mockRestore();
});
