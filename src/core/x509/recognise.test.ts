import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from './certificate.ts';
import fixture from './recognise.fixture.json' with { type: 'json' };
import { recognise } from './recognise.ts';

const octetsOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

test.each(fixture.rows)('$name: $kind', ({ kind, der }) => {
  const octets = octetsOf(der);
  expect(recognise(octets)).toBe(kind);
  const outcome = parseCertificate(octets);
  expect(outcome.ok).toBe(kind === 'certificate');
  if (!outcome.ok) {
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'der.not-a-certificate',
      args: { found: kind },
    });
  }
});

describe('private keys as OpenSSL writes them', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const ed25519 = generateKeyPairSync('ed25519').privateKey;
  test.each([
    ['RFC 8017, PKCS #1', rsa.export({ type: 'pkcs1', format: 'der' })],
    ['RFC 5958, PKCS #8', rsa.export({ type: 'pkcs8', format: 'der' })],
    ['RFC 8410, Ed25519', ed25519.export({ type: 'pkcs8', format: 'der' })],
    ['RFC 5915, SEC 1', ec.export({ type: 'sec1', format: 'der' })],
    [
      'RFC 5958, encrypted',
      ec.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' }),
    ],
  ])('%s', (_, der) => {
    expect(recognise(Uint8Array.from(der))).toBe('private key');
  });
});

test.each([
  ['OpenSSL: DSAPrivateKey', '3012020100020101020101020101020101020101', 'private key'],
  [
    'RFC 8017, appendix A.1.2: multi-prime RSA',
    '301d0201010201010201010201010201010201010201010201010201013000',
    'private key',
  ],
  ['RFC 7292: PFX', '3015020103301006092a864886f70d010701a003040100', 'PKCS #12'],
  ['nothing', '', 'unknown'],
  ['an empty SEQUENCE', '3000', 'unknown'],
  ['a string', '0c0161', 'unknown'],
  ['two INTEGERs', '3006020101020101', 'unknown'],
])('%s', (_, hex, kind) => {
  expect(recognise(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(kind);
});
