import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import fixture from './expected.fixture.json' with { type: 'json' };

const now = Date.parse('2026-11-26T22:00:00Z');
const certificates: Readonly<Record<string, string>> = fixture.certificates;
const leaf = fixture.certificates.leaf;

const inspect = (text: string, expected: string) => inspectToJson(text, { now, expected });

async function findingsOf(text: string, expected: string) {
  const { findings } = await inspect(text, expected);
  return findings.filter(({ code }) => code.startsWith('fingerprint.'));
}

describe('what OpenSSL, keytool, proxies and openleadr print of a certificate is found in it', () => {
  test.each(fixture.rows)(
    '$certificate, $by: $expected',
    async ({ certificate, expected, kind, code, manner, number }) => {
      const found = await findingsOf(certificates[certificate] ?? '', expected);
      expect(found).toMatchObject([{ code, args: { kind, manner, number } }]);
    },
  );
});

const SHA256 = '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428';
const SHA1 = 'd1f621e6ffd7121e07e8761dff9e3e34baf8bd79';
const SERIAL = '3A80A5626D702D0F3E0DB426DB64586E';
const base64 = Buffer.from(SHA256, 'hex').toString('base64');
const pairs = SHA256.match(/../g) ?? [];

test('a name as Node.js and OpenSSL print it, one attribute a line', async () => {
  const { subject } = new X509Certificate(decodeURIComponent(leaf.replace(/^[^:]+: /, '')));
  expect(subject.split('\n').length).toBe(4);
  // openssl x509 -noout -subject -nameopt multiline
  const multiline = `subject=
    countryName               = NL
    organizationName          = Example Lab
    organizationalUnitName    = Support
    commonName                = client-rsa.example.test
`;
  for (const written of [subject, multiline]) {
    expect(await findingsOf(leaf, written)).toMatchObject([
      { code: 'fingerprint.match', args: { kind: 'subject', manner: 'equal' } },
    ]);
  }
  const names = 'CN=client-rsa.example.test\nCN=another.example.test';
  expect(await findingsOf(leaf, names)).toHaveLength(2);
});

describe('the same in other spellings', () => {
  test.each([
    ['sha256', SHA256.toUpperCase()],
    ['sha256', pairs.join(' ')],
    ['sha256', pairs.join('-')],
    ['sha256', `${pairs.slice(0, 16).join(':')}\n${pairs.slice(16).join(':')}`],
    ['sha256', `  "${SHA256}",`],
    ['sha256', base64],
    ['sha256', base64.replace('=', '')],
    ['sha256', `SHA256:${base64}`],
    ['sha256', `sha-256=${SHA256}`],
    ['sha256', `Hash=${SHA256}`],
    ['sha256', `{"x5t#S256":"${base64}"}`.slice(1, -1)],
    ['sha256', `{"x5t#S256":"${base64}"}`],
    ['sha256', JSON.stringify({ sub: 'a', cnf: { 'x5t#S256': base64 } }, null, 2)],
    ['sha256', `Thumbprint : ${SHA256}`],
    ['sha256', `:${base64}:`],
    ['sha1', `sha1=${SHA1}`],
    ['sha1', `Cert Hash(sha1): ${(SHA1.match(/../g) ?? []).join(' ')}`],
    ['sha1', Buffer.from(SHA1, 'hex').toString('base64url')],
    ['openadr', '41101f92f58a2eb0c428'],
    ['serial', `0x${SERIAL}`],
    ['serial', `00:${SERIAL.match(/../g)?.join(':')}`],
    ['serial', SERIAL.toLowerCase()],
    ['subject', 'o=example lab, c=nl; ou=support + cn=CLIENT-RSA.example.test'],
    ['common-name', 'client-rsa.example.test'],
    ['common-name', 'CN=client-rsa.example.test'],
    ['san', 'DNS:client-rsa.example.test'],
    ['san', 'support@example.test'],
    ['subject-key-identifier', 'CE:4E:DF:3E:4A:10:79:FC:71:C4:03:FE:BE:A6:C7:52:F9:EB:8A:1D'],
    ['spki-sha256', 'pin-sha256="6E/uygYOsbe/pKkRQ2pityr1fYB5bkw43vb1vcRAGv8="'],
    ['spki-sha256', 'sha256//6E/uygYOsbe/pKkRQ2pityr1fYB5bkw43vb1vcRAGv8='],
  ])('%s: %s', async (kind, expected) => {
    const [found, ...more] = await findingsOf(leaf, expected);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'fingerprint.match',
      severity: 'note',
      args: { kind, number: 1, title: 'client-rsa.example.test' },
      certificate: SHA256,
    });
  });

  test.each([
    ['spiffe', 'spiffe://example.test/Site/7'],
    ['san', 'URI=spiffe://Example.test/Site/7'.replace('URI=', '')],
    ['san', '192.0.2.7'],
    ['serial', '(Negative)80'],
    ['serial', '80'],
  ])('names and numbers that are hard to write, %s: %s', async (kind, expected) => {
    const [found] = await findingsOf(fixture.certificates.hard, expected);
    const isSpiffe = expected.startsWith('spiffe:');
    expect(found).toMatchObject({
      code: 'fingerprint.match',
      args: { kind: isSpiffe ? 'spiffe' : kind },
    });
  });
});

describe('what is not there says how near it is', () => {
  const changed = (text: string, at: number): string =>
    `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;

  test.each([
    ['sha256', 'first-and-last-octets', 63, changed(SHA256, 31)],
    ['sha256', 'first-octets', 31, changed(SHA256, 63)],
    ['sha256', 'last-octets', 31, changed(SHA256, 0)],
    ['sha256', 'first-octets', 8, SHA256.slice(0, 16)],
    ['sha256', 'last-octets', 8, SHA256.slice(-16)],
    ['sha256', 'other-algorithm', 0, `SHA-256 Fingerprint=${SHA1}`],
    ['sha1', 'other-algorithm', 0, `SHA1: ${SHA256}`],
    ['sha256', 'spki', 0, 'SHA256 Fingerprint=6E/uygYOsbe/pKkRQ2pityr1fYB5bkw43vb1vcRAGv8='],
    ['spki-sha256', 'certificate-digest', 0, `pin-sha256="${base64}"`],
    ['sha256', 'none', 0, 'ab'.repeat(32)],
    ['sha1', 'none', 0, 'ab'.repeat(20)],
    ['md5', 'none', 0, 'MD5: 00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff'],
    ['openadr', 'first-of-digest', 0, SHA256.slice(0, 20)],
    ['openadr', 'other-algorithm', 0, SHA1.slice(-20)],
    ['openadr', 'none', 0, '00:11:22:33:44:55:66:77:88:99'],
    ['serial', 'sign', 0, `-${SERIAL}`],
    ['serial', 'reversed', 0, Buffer.from(SERIAL, 'hex').reverse().toString('hex')],
    ['serial', 'rounded', 0, '7.77632E+37'],
    ['serial', 'rounded', 0, '77763192149231600000000000000000000000'],
    ['serial', 'first-octets', 15, `${SERIAL.slice(0, -2)}6F`],
    ['serial', 'none', 0, '12345'],
    ['common-name', 'similar', 0, 'client-rsa2.example.test'],
    ['common-name', 'issuer', 0, 'Example Lab Issuing CA 1'],
    ['common-name', 'none', 0, 'nobody'],
    ['subject', 'attributes', 3, 'CN=client-rsa.example.test,OU=Sales,O=Example Lab,C=NL'],
    ['spiffe', 'none', 0, 'spiffe://example.test/ns/a/sa/b'],
  ])('%s: %s (%i), %s', async (kind, manner, count, expected) => {
    const { findings, verdict } = await inspect(leaf, expected);
    const found = findings.filter(({ code }) => code.startsWith('fingerprint.'));
    const counted = manner === 'first-and-last-octets' ? {} : { count };
    expect(found).toMatchObject([
      { code: 'fingerprint.mismatch', severity: 'error', args: { kind, ...counted } },
    ]);
    const { number } = found[0]!.args;
    expect(found[0]!.args['manner']).toBe(number === 2 ? 'issuer' : manner);
    expect(verdict.state).toBe('mismatch');
    expect(verdict.codes[0]).toBe('fingerprint.mismatch');
  });

  test('of a name that differs in case alone, where case counts', async () => {
    const found = await findingsOf(fixture.certificates.hard, 'spiffe://example.test/site/7');
    expect(found).toMatchObject([{ args: { kind: 'spiffe', manner: 'case' } }]);
  });

  test('of a host that a wildcard stands for', async () => {
    const found = await findingsOf(fixture.certificates.hard, 'a.dev.example.test');
    expect(found).toMatchObject([{ args: { manner: 'wildcard', nearest: '*.dev.example.test' } }]);
  });

  test('of another certificate with the same key, and of the same certificate', async () => {
    const hard = fixture.certificates.hard;
    expect(await findingsOf(hard, hard)).toMatchObject([
      { code: 'fingerprint.match', args: { kind: 'certificate' } },
    ]);
    const der = Buffer.from(hard.replace(/-----[^-]*-----/g, ''), 'base64');
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    const renewed = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    expect(await findingsOf(hard, renewed)).toMatchObject([
      { code: 'fingerprint.mismatch', args: { kind: 'certificate', manner: 'same-key' } },
    ]);
  });
});

describe('several values, one a line', () => {
  test('each has its own answer', async () => {
    const expected = `SHA256: ${'ab'.repeat(32)}\nSerial: ${SERIAL}\nCN=client-rsa.example.test`;
    const { findings, verdict } = await inspect(leaf, expected);
    const found = findings.filter(({ code }) => code.startsWith('fingerprint.'));
    expect(found.map(({ code, args }) => `${code} ${args['kind']}`)).toEqual([
      'fingerprint.mismatch sha256',
      'fingerprint.match serial',
      'fingerprint.match common-name',
    ]);
    expect(verdict.state).toBe('mismatch');
  });

  test('more than a hundred are counted and said', async () => {
    const { findings } = await inspect(leaf, '12345\n'.repeat(103));
    const over = findings.find(({ code }) => code === 'input.too-large');
    expect(over?.args).toEqual({ limit: 100, left: 3 });
  });
});

test('nothing is said where nothing is expected, or no certificate is there', async () => {
  expect(await findingsOf(leaf, ' \n ')).toEqual([]);
  expect(await findingsOf('X-SSL-CERT: (null)', SHA256)).toEqual([]);
});

test('any text at all can be expected', async () => {
  const pieces = fc.constantFrom(
    'CN=',
    '/',
    ',',
    '+',
    '"',
    '\\',
    '#',
    '0x',
    ':',
    '-',
    '=',
    'ab',
    '\n',
    '1e9',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 }))).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (expected) => {
      const { findings } = await inspect(fixture.certificates.hard, expected);
      expect(findings.filter(({ code }) => code.startsWith('internal.'))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
