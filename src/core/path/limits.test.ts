import { expect, test } from 'vitest';
import { parseCertificate } from '../x509/certificate.ts';
import type { Verify } from '../x509/tools.ts';
import { MOST_CERTIFICATES_IN_PATH, MOST_SIGNATURES } from './limits.ts';
import fixture from './path.fixture.json' with { type: 'json' };
import { type Member, validate } from './validate.ts';

const outcome = parseCertificate(
  Uint8Array.from(Buffer.from(fixture.certificates['root'], 'base64')),
);
if (!outcome.ok) throw new Error('refused');
const certificate = outcome.value;

/** A CA of this name and key, issued under that name: the key is told by its first octets alone. */
function ca(id: number, subject: string, issuer: string): Member {
  const name = (value: string) => ({
    rdns: [[{ type: '2.5.4.3', value, isText: true, at: certificate.subject.at }]],
    at: certificate.subject.at,
  });
  const octets = Uint8Array.from(certificate.octets);
  octets[certificate.publicKey.at.start + 30] = id & 0xff;
  octets[certificate.publicKey.at.start + 31] = id >> 8;
  const decoded = {
    ...certificate.decoded,
    subjectKeyIdentifier: null,
    authorityKeyIdentifier: null,
  };
  const made = { ...certificate, octets, decoded, subject: name(subject), issuer: name(issuer) };
  return { sha256: `${id}`.padStart(6, '0'), certificate: made };
}

async function judge(sent: readonly Member[], anchors: readonly Member[], verify: Verify) {
  const [first, ...rest] = sent;
  if (first === undefined) throw new Error('nothing was sent');
  let asked = 0;
  const counting: Verify = (...args) => {
    asked += 1;
    return verify(...args);
  };
  const rules = { purpose: 'any', anchorConstraints: true, endEntity: 'first' } as const;
  const now = Date.UTC(2026, 10, 27);
  const request = { ...rules, now, sent: [first, ...rest], anchors } as const;
  const { json, findings } = await validate(request, counting);
  return { json, asked, codes: findings.map(({ diagnostic }) => diagnostic.code) };
}

const always: Verify = async () => 'valid';
const anchor = ca(60_000, 'anchor', 'anchor');

test('a path that is too long ends, and says so', async () => {
  const sent = Array.from({ length: 100 }, (_, i) => ca(i, `${i}`, `${i + 1}`));
  const { json, codes } = await judge(sent, [ca(60_000, '100', '100')], always);
  expect(json.certificates).toHaveLength(MOST_CERTIFICATES_IN_PATH);
  expect([json.verdict, json.limit]).toEqual(['incomplete', 'certificates']);
  expect(codes).toContain('path.limit-reached');
});

test('a clique that leads nowhere ends within its budget, and says so', async () => {
  const names = Array.from({ length: 24 }, (_, i) => `${i}`);
  const pairs = names.flatMap((subject, i) =>
    names.map((issuer, j) => ca(i * 100 + j, subject, issuer)),
  );
  const clique = pairs.filter((_, i) => i % 25 !== 0);
  const { json, codes } = await judge([ca(50_000, 'leaf', '0'), ...clique], [anchor], always);
  expect(json.verdict).toBe('incomplete');
  expect(json.limit).not.toBeNull();
  expect(codes).toContain('path.limit-reached');
});

test('in the same clique the one way to an anchor is found', async () => {
  const names = Array.from({ length: 24 }, (_, i) => `${i}`);
  const pairs = names.flatMap((subject, i) =>
    names.map((issuer, j) => ca(i * 100 + j, subject, issuer)),
  );
  const clique = pairs.filter((_, i) => i % 25 !== 0);
  const way = ca(40_000, '23', 'anchor');
  const { json } = await judge([ca(50_000, 'leaf', '0'), ...clique, way], [anchor], always);
  expect(json.verdict).toBe('trusted');
  expect(json.limit).toBeNull();
});

test('2,000 keys of one name: signature checks are bounded, and that is said', async () => {
  const many = Array.from({ length: 2000 }, (_, i) => ca(i, 'CA', 'elsewhere'));
  const { json, asked, codes } = await judge(
    [ca(50_000, 'leaf', 'CA'), ...many],
    [anchor],
    async () => 'not-checkable',
  );
  expect(asked).toBeLessThanOrEqual(MOST_SIGNATURES);
  expect(json.verdict).not.toBe('trusted');
  const refuted = await judge([ca(50_000, 'leaf', 'CA'), ...many], [anchor], async () => 'invalid');
  expect(refuted.asked).toBeLessThanOrEqual(MOST_SIGNATURES);
  expect(refuted.json.limit).toBe('signatures');
  expect(refuted.codes).toContain('path.limit-reached');
  expect(codes).not.toContain('path.signature-invalid');
});
