import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { TestCertificates, TestKey, TestWish } from '../core/generate/wish.ts';
import { makeTestCertificates } from './test-certificates.ts';

const openssl = process.env['MTLS_LENS_OPENSSL'] ?? 'openssl';
const hasOpenSsl = spawnSync(openssl, ['version']).status === 0;
if (!hasOpenSsl && process.env['CI']) throw new Error('no OpenSSL: set MTLS_LENS_OPENSSL');

const folder = mkdtempSync(join(tmpdir(), 'test-certificates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WISH: TestWish = {
  key: 'p-256',
  commonName: 'client.example.test',
  names: [
    'client.example.test',
    '192.0.2.7',
    'spiffe://example.test/client',
    'a@example.test',
    '2001:db8::7',
  ],
  validity: 'valid',
  days: 30,
  plus: 'any',
  hasClientAuth: true,
};
const NOW = Date.now();

function write(name: string, content: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What `openssl verify` says of the client's certificate as that of a TLS client. */
function verify({ root, issuing, client }: TestCertificates, ...more: readonly string[]): string {
  const files = [
    ...['-CAfile', pem('root', root), '-untrusted', pem('issuing', issuing)],
    ...['-x509_strict', '-purpose', 'sslclient', ...more, pem('client', client)],
  ];
  const { stdout, stderr } = spawnSync(openssl, ['verify', ...files], { encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

const pem = (name: string, der: Uint8Array): string =>
  write(`${name}.pem`, new X509Certificate(der).toString());

const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

describe.skipIf(!hasOpenSsl)('OpenSSL', () => {
  test.each<TestKey>(['rsa-2048', 'p-256', 'ed25519'])('verifies a chain of %s', async (key) => {
    const made = await makeTestCertificates({ ...WISH, key }, NOW);
    expect(verify(made)).toBe(`${join(folder, 'client.pem')}: OK\n`);
    const { subjectAltName, publicKey, keyUsage } = new X509Certificate(made.client);
    expect(subjectAltName).toBe(
      'DNS:client.example.test, IP Address:192.0.2.7, URI:spiffe://example.test/client, email:a@example.test, IP Address:2001:DB8:0:0:0:0:0:7',
    );
    expect(keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
    const spki = { type: 'spki', format: 'pem' } as const;
    expect(createPublicKey(createPrivateKey(made.privateKey)).export(spki)).toBe(
      publicKey.export(spki),
    );
  });

  test('an expired one, and one that is not yet valid, are so and nothing else', async () => {
    const expired = await makeTestCertificates({ ...WISH, validity: 'expired' }, NOW);
    expect(verify(expired)).toContain('certificate has expired');
    expect(verify(expired, '-attime', seconds(NOW - 2 * 86_400_000))).toContain(': OK');
    const later = await makeTestCertificates({ ...WISH, validity: 'not-yet-valid' }, NOW);
    expect(verify(later)).toContain('certificate is not yet valid');
    expect(verify(later, '-attime', seconds(NOW + 2 * 86_400_000))).toContain(': OK');
  });

  test('one without clientAuth is refused as a client, and taken as a server', async () => {
    const made = await makeTestCertificates({ ...WISH, hasClientAuth: false }, NOW);
    expect(verify(made)).toContain('unsuitable certificate purpose');
    expect(verify(made, '-purpose', 'sslserver')).toContain(': OK');
  });

  test('names are what was written, whatever they look like', async () => {
    for (const commonName of ['#1', 'a,b+c="d"', '田中 太郎', ' x ', '']) {
      const made = await makeTestCertificates({ ...WISH, commonName }, NOW);
      expect(verify(made)).toContain(': OK');
      const said = spawnSync(
        openssl,
        [
          'x509',
          '-in',
          join(folder, 'client.pem'),
          '-noout',
          '-subject',
          '-nameopt',
          'sep_multiline,utf8',
        ],
        { encoding: 'utf8' },
      ).stdout;
      const [, ...lines] = said.split('\n').map((line) => line.replace(/^ {4}/, ''));
      expect(lines.join('').replace(/^CN=/, '')).toBe(commonName);
    }
  });
});

test.each<TestKey>(['p-256', 'ed25519'])('%s with no "+", in any of the three', async (key) => {
  for (let i = 0; i < 4; i += 1) {
    const made = await makeTestCertificates({ ...WISH, key, plus: 'none' }, NOW);
    for (const der of [made.root, made.issuing, made.client])
      expect(base64(der)).not.toContain('+');
  }
});

test('with at least one "+", in the client certificate', async () => {
  for (let i = 0; i < 20; i += 1) {
    const { client } = await makeTestCertificates({ ...WISH, names: [], plus: 'some' }, NOW);
    expect(base64(client)).toContain('+');
  }
});
