import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import fixture from './certificate.fixture.json' with { type: 'json' };
import { readCertificate } from './read-certificate.ts';
import type { Digest } from './tools.ts';

const digest: Digest = async (name, octets) =>
  Uint8Array.from(createHash(name.replace('-', '').toLowerCase()).update(octets).digest());

const octetsOf = (name: string): Uint8Array => {
  const row = fixture.rows.find((one) => one.name === name);
  return Uint8Array.from(Buffer.from(row?.der ?? '', 'base64'));
};
const NOW = Date.parse('2026-11-24T00:00:00Z');

test.each(fixture.rows)('$name: hashes as OpenSSL prints them', async ({ der, expect: oracle }) => {
  const octets = Uint8Array.from(Buffer.from(der, 'base64'));
  const { certificate } = await readCertificate(Uint8Array.of(...octets, 0, 0), NOW, digest);
  expect(certificate).toMatchObject({
    sha256: oracle.sha256,
    sha1: oracle.sha1,
    spkiSha256: oracle.spkiSha256,
    x5tS256: Buffer.from(oracle.sha256, 'hex').toString('base64url'),
    openadr: (oracle.sha256.slice(-20).toUpperCase().match(/../g) ?? []).join(':'),
    at: { start: 0, end: octets.length },
  });
});

test.each([
  ['every field', ' #a,b+c"d\\e<f>g;h=i '],
  ['empty subject, SAN only', 'only.example'],
  ['version 1, serial number zero', 'v1'],
])('%s: its title', async (name, title) => {
  const { certificate } = await readCertificate(octetsOf(name), NOW, digest);
  expect(certificate?.title).toBe(title);
});

test('an extension is given by OID, criticality and hex', async () => {
  const { certificate } = await readCertificate(octetsOf('every field'), NOW, digest);
  expect(certificate?.extensions.at(-1)).toMatchObject({
    oid: '1.3.6.1.4.1.99999.1',
    name: null,
    critical: false,
    value: '0500',
  });
  expect(Object.keys(certificate?.subjectAltName?.[0] ?? {})).toEqual(['type', 'value']);
});

describe('status and findings', () => {
  // RFC 5280, section 4.1.2.5: from notBefore (2026-01-01) through notAfter (2036-01-01), inclusive.
  test.each([
    ['2025-12-31T23:59:59.999Z', 'not-yet-valid', ['certificate.not-yet-valid']],
    ['2026-01-01T00:00:00Z', 'valid', []],
    ['2036-01-01T00:00:00Z', 'valid', []],
    ['2036-01-01T00:00:00.999Z', 'valid', []],
    ['2036-01-01T00:00:01Z', 'expired', ['certificate.expired']],
  ])('at %s', async (now, status, codes) => {
    const der = octetsOf('every field');
    const { certificate, findings } = await readCertificate(der, Date.parse(now), digest);
    expect(certificate?.status).toBe(status);
    expect(findings.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['every field', []],
    ['CA with a path length', [['certificate.ca-as-end-entity', 'warning', {}]]],
    [
      'extendedKeyUsage without clientAuth',
      [['certificate.no-client-auth', 'error', { anyExtendedKeyUsage: 'no' }]],
    ],
    [
      'anyExtendedKeyUsage',
      [['certificate.no-client-auth', 'error', { anyExtendedKeyUsage: 'yes' }]],
    ],
  ])('%s', async (name, expected) => {
    const { certificate, findings } = await readCertificate(octetsOf(name), NOW, digest);
    expect(findings.map(({ code, severity, args }) => [code, severity, args])).toEqual(expected);
    for (const finding of findings) expect(finding.certificate).toBe(certificate?.sha256);
  });

  test('since and until are the times of the certificate', async () => {
    const der = octetsOf('every field');
    const late = await readCertificate(der, Date.parse('2040-01-01T00:00:00Z'), digest);
    const early = await readCertificate(der, Date.parse('2020-01-01T00:00:00Z'), digest);
    expect(late.findings[0]?.args).toEqual({ since: '2036-01-01T00:00:00Z' });
    expect(early.findings[0]?.args).toEqual({ until: '2026-01-01T00:00:00Z' });
    const { start, end } = late.findings[0]?.at ?? { start: 0, end: 0 };
    expect(Buffer.from(der.subarray(start, end)).toString('latin1')).toBe('\x17\x0d360101000000Z');
  });

  test('an unreadable time is unknown, not expired', async () => {
    const hex = Buffer.from(octetsOf('every field')).toString('hex');
    const time = (text: string): string => Buffer.from(text).toString('hex');
    const der = Buffer.from(hex.replace(time('360101000000Z'), time('361301000000Z')), 'hex');
    const { certificate, findings } = await readCertificate(Uint8Array.from(der), NOW, digest);
    expect([certificate?.notAfter, certificate?.status]).toEqual([null, 'unknown']);
    expect(findings).toMatchObject([
      {
        code: 'certificate.not-as-specified',
        args: { reason: 'notAfter is no time in the form of DER' },
      },
    ]);
  });
});

test('what is no certificate gives none, and says why', async () => {
  const { certificate, findings } = await readCertificate(Uint8Array.of(0x30, 0x00), NOW, digest);
  expect(certificate).toBeNull();
  expect(findings).toEqual([
    {
      code: 'der.malformed',
      severity: 'error',
      args: { reason: 'tbsCertificate is missing' },
      at: { start: 2, end: 2 },
      certificate: null,
    },
  ]);
});
