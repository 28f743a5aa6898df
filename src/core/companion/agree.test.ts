import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../x509/certificate.ts';
import { renderName } from '../x509/name.ts';
import { renderSerial } from '../x509/serial.ts';
import { agrees } from './agree.ts';
import type { Claim, Claimed, ClaimKind } from './claim.ts';
import fixture from './names.fixture.json' with { type: 'json' };

const claimOf = (kind: ClaimKind, value: string, isPartial = false): Claim => ({
  key: null,
  kind,
  value,
  at: { start: 0, end: 0 },
  group: 0,
  certificate: 0,
  isPartial,
});

function claimed(base64: string): Claimed {
  const outcome = parseCertificate(Uint8Array.from(Buffer.from(base64, 'base64')));
  if (!outcome.ok) throw new Error('the fixture holds no certificate');
  const { subject, issuer, serialNumber, notBefore, notAfter } = outcome.value;
  return {
    sha256: '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428',
    sha1: 'd1f621e6ffd7121e07e8761dff9e3e34baf8bd79',
    subject: renderName(subject),
    issuer: renderName(issuer),
    serialNumber: renderSerial(serialNumber.value),
    notBefore: notBefore.time?.iso ?? null,
    notAfter: notAfter.time?.iso ?? null,
    subjectAltName: [
      { type: 'dNSName', value: 'ven.example.test' },
      { type: 'uniformResourceIdentifier', value: 'spiffe://cluster.local/ns/prod/sa/frontend' },
    ],
  };
}

const [plain] = fixture.rows.map(({ der_b64 }) => claimed(der_b64));
const certificate = plain!;
/** serialNumber 0xFE02, from 2026-11-23T18:17:54Z to 2031-11-02T08:07:04Z. */
const other = claimed(fixture.rows[1]!.der_b64);

describe.each(fixture.rows)('the name “$name”', ({ name, der_b64, spellings }) => {
  test.each(Object.entries(spellings))('as %s writes it', (_, text) => {
    expect(agrees(claimOf('subject', text), claimed(der_b64))).toBe(true);
    for (const row of fixture.rows.filter((one) => one.name !== name)) {
      expect(agrees(claimOf('subject', text), claimed(row.der_b64))).toBe(false);
    }
  });
});

describe('a name', () => {
  test.each([
    ['with another value', 'CN=client-rsa.example.test,OU=Support,O=Other Lab,C=NL', false],
    ['without one attribute', 'CN=client-rsa.example.test,O=Example Lab,C=NL', false],
    ['with one more', 'CN=client-rsa.example.test,OU=Support,O=Example Lab,C=NL,L=Delft', false],
    ['that is empty', '', null],
    ['that is none', 'client', null],
    ['with a type that nobody knows', 'CN=client-rsa.example.test,shoeSize=42', null],
  ])('%s', (_, text, expected) => {
    expect(agrees(claimOf('subject', text), certificate)).toBe(expected);
  });

  test('whose UTF-8 was read as ISO 8859-1 on the way', () => {
    const raw = Buffer.from('/C=KR/ST=서울', 'utf8').toString('latin1');
    expect(agrees(claimOf('subject', raw, true), other)).toBe(true);
  });

  test('of which Traefik gives some attributes', () => {
    expect(agrees(claimOf('subject', 'C=NL,CN=client-rsa.example.test', true), certificate)).toBe(
      true,
    );
    expect(agrees(claimOf('subject', 'C=KR,SN=0042', true), other)).toBe(true);
    expect(agrees(claimOf('subject', 'C=BE', true), certificate)).toBe(false);
  });
});

describe('a serial number', () => {
  test.each(['FE02', 'fe02', '00FE02', '0xFE02', 'fe:02', '00:FE:02', 'FE 02', '65026'])(
    '%s',
    (text) => expect(agrees(claimOf('serial-number', text), certificate)).toBe(true),
  );
  test.each(['FE03', '-FE02', '65027', '0'])('%s is another', (text) =>
    expect(agrees(claimOf('serial-number', text), certificate)).toBe(false),
  );
  test.each(['', 'none', 'FE02 (65026)'])('“%s” says nothing', (text) =>
    expect(agrees(claimOf('serial-number', text), certificate)).toBe(null),
  );
});

describe('a date', () => {
  test.each([
    'Nov  2 08:07:04 2031 GMT',
    '2031-11-02T08:07:04Z',
    '2031-11-02T17:07:04+09:00',
    '2031-11-02 08:07:04 +0000 UTC',
    '311102080704Z',
    '20311102080704Z',
    'Sun, 02 Nov 2031 08:07:04 GMT',
    '1951373224',
  ])('%s', (text) => expect(agrees(claimOf('not-after', text), certificate)).toBe(true));
  test.each(['Nov  2 08:07:05 2031 GMT', '2031-11-02T08:07:04+09:00'])('%s is another', (text) =>
    expect(agrees(claimOf('not-after', text), certificate)).toBe(false),
  );
  test('notBefore', () =>
    expect(agrees(claimOf('not-before', '261123181754Z'), certificate)).toBe(true));
  test('that is none', () =>
    expect(agrees(claimOf('not-after', 'in five years'), certificate)).toBe(null));
});

describe('a fingerprint', () => {
  test.each([
    '612960524ffec2067573373ca20aa9f0f22f702bbbff41101f92f58a2eb0c428',
    '61:29:60:52:4F:FE:C2:06:75:73:37:3C:A2:0A:A9:F0:F2:2F:70:2B:BB:FF:41:10:1F:92:F5:8A:2E:B0:C4:28',
    'YSlgUk_-wgZ1czc8ogqp8PIvcCu7_0EQH5L1ii6wxCg',
    'YSlgUk/+wgZ1czc8ogqp8PIvcCu7/0EQH5L1ii6wxCg=',
    'D1F621E6FFD7121E07E8761DFF9E3E34BAF8BD79',
    '41:10:1F:92:F5:8A:2E:B0:C4:28',
  ])('%s', (text) => expect(agrees(claimOf('fingerprint', text), certificate)).toBe(true));
  test('of another certificate', () =>
    expect(agrees(claimOf('fingerprint', '0'.repeat(64)), certificate)).toBe(false));
  test('of a kind that is not computed', () =>
    expect(agrees(claimOf('fingerprint', '0'.repeat(128)), certificate)).toBe(null));
});

describe('alternative names', () => {
  test.each([
    ['dns', 'VEN.example.test', true],
    ['dns', 'other.example.test', false],
    ['dns', '', null],
    ['uri', 'spiffe://cluster.local/ns/prod/sa/frontend', true],
    ['uri', 'spiffe://cluster.local/ns/prod/sa/Frontend', false],
    ['uri', 'spiffe://cluster.local/ns/prod', null],
    ['alternative-names', 'ven.example.test,spiffe://cluster.local/ns/prod/sa/frontend', true],
    ['alternative-names', 'ven.example.test,10.0.0.1', false],
    ['common-name', 'client-rsa.example.test', true],
    ['common-name', 'client', false],
    ['unchecked', 'SUCCESS', null],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(agrees(claimOf(kind, text), certificate)).toBe(expected);
  });
});

test('never throws on any text', () => {
  const kinds = fc.constantFrom<ClaimKind>(
    'subject',
    'issuer',
    'serial-number',
    'not-before',
    'fingerprint',
    'uri',
  );
  const pieces = fc.array(
    fc.constantFrom('CN', '=', ',', '/', '\\', '"', '#', '0c', 'x', ' ', '+', 'é'),
  );
  fc.assert(
    fc.property(
      kinds,
      fc.oneof(
        fc.string(),
        pieces.map((all) => all.join('')),
      ),
      (kind, text) => {
        expect([true, false, null]).toContain(agrees(claimOf(kind, text), other));
      },
    ),
  );
});
