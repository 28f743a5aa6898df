import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../span.ts';
import fixture from './certificate.fixture.json' with { type: 'json' };
import { type Certificate, parseCertificate, signedOctets } from './certificate.ts';
import { renderName } from './name.ts';
import { renderSerial } from './serial.ts';

const octetsOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

function read(octets: Uint8Array): Certificate {
  const outcome = parseCertificate(octets);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  expect(outcome.diagnostics).toEqual([]);
  return outcome.value;
}

const full = octetsOf(fixture.rows[0]?.der ?? '');

describe.each(fixture.rows)('$name', ({ der, expect: oracle }) => {
  const certificate = read(octetsOf(der));

  test('is read as OpenSSL and pyca read it', () => {
    expect({
      serial: renderSerial(certificate.serialNumber.value).hex,
      decimal: renderSerial(certificate.serialNumber.value).decimal,
      notBefore: certificate.notBefore.time?.iso,
      notAfter: certificate.notAfter.time?.iso,
      subject: renderName(certificate.subject),
      issuer: renderName(certificate.issuer),
      version: certificate.version,
      signatureAlgorithm: certificate.signatureAlgorithm.oid,
    }).toEqual({
      serial: oracle.serial,
      decimal: oracle.decimal,
      notBefore: oracle.notBefore,
      notAfter: oracle.notAfter,
      subject: oracle.subject,
      issuer: oracle.issuer,
      version: oracle.version,
      signatureAlgorithm: oracle.signatureAlgorithm,
    });
  });

  test('its spans lie in the order of RFC 5280, section 4.1', () => {
    const { notBefore, notAfter, subject, publicKey, extensions } = certificate;
    const order: readonly Span[] = [
      certificate.serialNumber.at,
      certificate.signature.at,
      certificate.issuer.at,
      notBefore.at,
      notAfter.at,
      subject.at,
      publicKey.at,
      ...extensions.map(({ at }) => at),
      certificate.signatureAlgorithm.at,
      certificate.signatureValue,
    ];
    order.reduce((before, at) => {
      expect(at.start).toBeGreaterThanOrEqual(before.end);
      return at;
    });
    expect(certificate.signatureValue.end).toBe(certificate.at.end);
    expect(signedOctets(certificate)[0]).toBe(0x30);
  });
});

test('every decoded extension', () => {
  const { decoded, extensions } = read(full);
  expect(decoded.subjectAltName?.map(({ type, value }) => `${type} ${value}`)).toEqual([
    'dNSName a.example',
    'rfc822Name a@b.example',
    'uniformResourceIdentifier spiffe://c.example/d',
    'iPAddress 192.0.2.1',
    'iPAddress 2001:db8::1',
    'registeredID 1.2.3.4',
    'directoryName CN=dir,C=KR',
    'otherName 1.3.6.1.4.1.311.20.2.3=upn@x',
  ]);
  expect(decoded.keyUsage).toEqual([
    'digitalSignature',
    'nonRepudiation',
    'keyAgreement',
    'decipherOnly',
  ]);
  expect(decoded.extendedKeyUsage).toEqual(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1']);
  expect(decoded.basicConstraints).toEqual({ cA: false, pathLenConstraint: null });
  expect(decoded.subjectKeyIdentifier).toMatch(/^[0-9a-f]{40}$/);
  expect(decoded.authorityKeyIdentifier).toBe(decoded.subjectKeyIdentifier);
  expect(extensions.map(({ oid, critical, name }) => `${oid} ${critical} ${name}`)).toEqual([
    '2.5.29.17 false subjectAltName',
    '2.5.29.15 true keyUsage',
    '2.5.29.37 false extKeyUsage',
    '2.5.29.19 true basicConstraints',
    '2.5.29.14 false subjectKeyIdentifier',
    '2.5.29.35 false authorityKeyIdentifier',
    '1.3.6.1.4.1.99999.1 false null',
  ]);
});

test('each name of subjectAltName has its place', () => {
  const [dns] = read(full).decoded.subjectAltName ?? [];
  expect(dns && Buffer.from(full.subarray(dns.at.start, dns.at.end)).toString('latin1')).toBe(
    '\x82\x09a.example',
  );
});

test('pathLenConstraint, and its absence in version 1', () => {
  const named = new Map(fixture.rows.map((row) => [row.name, read(octetsOf(row.der))]));
  expect(named.get('CA with a path length')?.decoded.basicConstraints).toEqual({
    cA: true,
    pathLenConstraint: 3,
  });
  const v1 = named.get('version 1, serial number zero');
  expect(v1?.versionAt).toBeNull();
  expect(v1?.extensions).toEqual([]);
  expect(v1?.decoded.basicConstraints).toBeNull();
});

/** The certificate with `from` written as `to`, which must be as long. */
function rewritten(from: string, to: string): Uint8Array {
  const hex = Buffer.from(full).toString('hex');
  expect(hex.split(from)).toHaveLength(2);
  return Uint8Array.from(Buffer.from(hex.replace(from, to), 'hex'));
}

test.each([
  ['a malformed subjectAltName', '8209612e6578616d706c65', '8f09612e6578616d706c65', '2.5.29.17'],
  [
    'BasicConstraints that is no SEQUENCE',
    '0603551d130101ff04023000',
    '0603551d130101ff04023100',
    '2.5.29.19',
  ],
])('%s spoils only itself', (_, from, to, oid) => {
  const { extensions, decoded, subject } = read(rewritten(from, to));
  expect(extensions.filter(({ problem }) => problem !== null).map((one) => one.oid)).toEqual([oid]);
  expect(decoded.extendedKeyUsage).toHaveLength(2);
  expect(renderName(subject)).toBe(fixture.rows[0]?.expect.subject);
  const { problem, value } = extensions.find((one) => one.oid === oid) ?? {};
  expect(problem?.at.start).toBeGreaterThanOrEqual(value?.start ?? Number.NaN);
  expect(problem?.at.end).toBeLessThanOrEqual(value?.end ?? Number.NaN);
});

test('a time that is none spoils only itself', () => {
  const from = Buffer.from('260101000000Z').toString('hex');
  const to = Buffer.from('260230000000Z').toString('hex');
  const { notBefore, notAfter } = read(rewritten(from, to));
  expect(notBefore.time).toBeNull();
  expect(notAfter.time?.iso).toBe('2036-01-01T00:00:00Z');
});

test.each([
  ['version 4', 'a003020102', 'a003020103', 'version 4'],
  ['BOOLEAN 01', '0603551d130101ff', '0603551d13010101', 'a BOOLEAN that is neither 00 nor FF'],
])('refuses %s', (_, from, to, reason) => {
  const outcome = parseCertificate(rewritten(from, to));
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics[0]).toMatchObject({ code: 'der.malformed', args: { reason } });
});

test('says what stands behind the certificate', () => {
  const outcome = parseCertificate(Uint8Array.of(...full, 1, 2, 3));
  expect(outcome.ok && outcome.value.at).toEqual({ start: 0, end: full.length });
  expect(outcome.diagnostics).toEqual([
    {
      code: 'der.trailing-octets',
      args: { count: 3 },
      at: { start: full.length, end: full.length + 3 },
    },
  ]);
});

test('every prefix is refused with its place, and every octet changed is survived', () => {
  for (let length = 0; length < full.length; length += 1) {
    const outcome = parseCertificate(full.subarray(0, length));
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics[0]?.code).toBe('der.malformed');
    expect(outcome.diagnostics[0]?.at?.end).toBeLessThanOrEqual(length);
  }
  fc.assert(
    fc.property(
      fc.nat(full.length - 1),
      fc.integer({ min: 0, max: 255 }),
      fc.nat(full.length - 1),
      (place, octet, other) => {
        const changed = Uint8Array.from(full);
        changed[place] = octet;
        changed[other] = 255 - octet;
        parseCertificate(changed);
      },
    ),
    { numRuns: 3000 },
  );
});
