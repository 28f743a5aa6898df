import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXTENSION_NAMES } from '../oid.ts';
import { describeExtension } from './registry.ts';

const octetsOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

function described(oid: string, hex: string) {
  const octets = octetsOf(hex);
  return describeExtension(octets, oid, { start: 0, end: octets.length });
}

const linesOf = (oid: string, hex: string): readonly string[] =>
  described(oid, hex).rows.map(
    ({ label, text, depth }) => `${'  '.repeat(depth)}${label}: ${text}`,
  );

/** The value of each extension was written by hand from its ASN.1, or comes from the example of its specification. */
test.each([
  [
    'RFC 7633: must-staple',
    '1.3.6.1.5.5.7.1.24',
    '3003020105',
    ['feature: status_request (OCSP must-staple) (5)'],
  ],
  ['RFC 8737: acmeIdentifier', '1.3.6.1.5.5.7.1.31', '0402abcd', [': abcd']],
  ['RFC 6960: id-pkix-ocsp-nocheck', '1.3.6.1.5.5.7.48.1.5', '0500', [': NULL']],
  [
    'MS-WCCE: template version 2',
    '1.3.6.1.4.1.311.21.7',
    '300d06052b0601040102016402010a',
    ['templateID: 1.3.6.1.4.1', 'templateMajorVersion: 100', 'templateMinorVersion: 10'],
  ],
  [
    'MS-WCCE: the SID of an account',
    '1.3.6.1.4.1.311.25.2',
    '3020a01e060a2b060104018237190201a010040e532d312d352d32312d312d322d33',
    ['type-id: Microsoft object SID (1.3.6.1.4.1.311.25.2.1)', 'objectSid: S-1-5-21-1-2-3'],
  ],
  [
    'MS-WCCE: a CA renewed with a new key, twice',
    '1.3.6.1.4.1.311.21.1',
    '0203020002',
    ['certificate index: 2', 'key index: 2'],
  ],
  [
    'SPIFFE-ID in a SAN',
    '2.5.29.17',
    '301b86197370696666653a2f2f612e746573742f6e732f622f73612f63',
    [
      'uniformResourceIdentifier: spiffe://a.test/ns/b/sa/c',
      '  SPIFFE trust domain: a.test',
      '  SPIFFE path: /ns/b/sa/c',
    ],
  ],
  [
    'RFC 6962: a timestamp of an unknown log',
    '1.3.6.1.4.1.11129.2.4.2',
    `04370035003300${'11'.repeat(32)}0000016b4e0f8c0000000403000430020500`,
    [
      'SignedCertificateTimestamp: ',
      '  version: v1',
      `  log_id: ${'11'.repeat(32)}`,
      `  timestamp: ${new Date(0x016b4e0f8c00).toISOString()}`,
      '  extensions: ',
      '  algorithm: sha256 ecdsa',
      '  signature: 30020500',
    ],
  ],
  [
    'Android Key Attestation: tags above 30',
    '1.3.6.1.4.1.11129.2.1.17',
    '301e0201030a01010201040a0101040161040030003009bf853d0502030186a0',
    [
      'attestationVersion: 3',
      'attestationSecurityLevel: TrustedEnvironment (1)',
      'keyMintVersion: 4',
      'keyMintSecurityLevel: TrustedEnvironment (1)',
      'attestationChallenge: 61',
      'uniqueId: ',
      'softwareEnforced: ',
      'hardwareEnforced: ',
      '  creationDateTime: 100000',
    ],
  ],
])('%s', (_, oid, hex, lines) => {
  expect(linesOf(oid, hex)).toEqual(lines);
});

test('an unknown extension is told as a tree, with its text and its hex', () => {
  const hex = `3014${'0c0568656c6c6f'}${'020105'}${'8203616263'}0403ff0001`;
  expect(described('1.2.3.4', hex).kind).toBe('tree');
  expect(linesOf('1.2.3.4', hex)).toEqual([
    'SEQUENCE: ',
    '  UTF8String: hello',
    '  INTEGER: 5',
    '  [2]: “abc” (616263)',
    '  OCTET STRING: ff0001',
  ]);
});

test('what is no DER at all is shown as octets', () => {
  expect(linesOf('1.2.3.4', 'ff01')).toEqual(['octets: ff01']);
});

test('a malformed one says why, and where, and shows what is there', () => {
  const { kind, problem, rows } = described('2.5.29.19', '30030c0161');
  expect([kind, problem]).toEqual([
    'tree',
    { reason: 'BasicConstraints: octets are left over', at: { start: 2, end: 5 } },
  ]);
  expect(rows.map(({ label }) => label)).toEqual(['SEQUENCE', 'UTF8String']);
});

test('a rule that is broken does not take the words away', () => {
  const { kind, problem } = described('2.5.29.17', '30068704c0000201');
  expect([kind, problem]).toEqual(['words', null]);
  const short = described('2.5.29.17', '30058703c00002');
  expect([short.kind, short.problem?.reason]).toEqual(['words', 'an iPAddress of 3 octets']);
  expect(described('2.5.29.17', '3000').problem?.reason).toBe('the value is empty');
});

test('every extension that has a name is told in words where it is well-formed', () => {
  // Each of these has a value that no shape but its own takes: none is told as a tree without a reason.
  const trees = Object.keys(EXTENSION_NAMES).filter(
    (oid) => described(oid, '0c0161').kind === 'tree' && described(oid, '0c0161').problem === null,
  );
  expect(trees).toEqual([]);
  expect(Object.keys(EXTENSION_NAMES).length).toBeGreaterThanOrEqual(44);
});

test('48,000 names are counted, not dropped', () => {
  const name = '820161';
  const length = (48_000 * 3).toString(16).padStart(6, '0');
  const { rows } = described('2.5.29.17', `3083${length}${name.repeat(48_000)}`);
  expect(rows.at(-1)).toMatchObject({ label: '…', text: `+${48_000 - (rows.length - 1)}` });
});

test('no octets make it throw, and every span lies in them', () => {
  const oids = [...Object.keys(EXTENSION_NAMES), '1.2.3'];
  fc.assert(
    fc.property(fc.constantFrom(...oids), fc.uint8Array({ maxLength: 60 }), (oid, octets) => {
      const { rows, problem } = describeExtension(octets, oid, { start: 0, end: octets.length });
      for (const { at } of [...rows, ...(problem === null ? [] : [problem])]) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeGreaterThanOrEqual(at.start);
        expect(at.end).toBeLessThanOrEqual(octets.length);
      }
    }),
    { numRuns: 3000 },
  );
});
