import { expect, test } from 'vitest';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { octetsOf } from '../x509/der.ts';
import type { Verify } from '../x509/tools.ts';
import fixture from './path.fixture.json' with { type: 'json' };
import { type Member, validate } from './validate.ts';

type Label = keyof typeof fixture.certificates;

function read(octets: Uint8Array): Certificate {
  const outcome = parseCertificate(octets);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}

const member = (label: Label) => ({
  sha256: label,
  certificate: read(Uint8Array.from(Buffer.from(fixture.certificates[label], 'base64'))),
});
const always: Verify = async () => 'valid';
const RULES = {
  now: Date.UTC(2026, 10, 27),
  purpose: 'clientAuth',
  anchorConstraints: true,
  endEntity: 'any',
} as const;

const linkPath = (sent: readonly [Member, ...Member[]], verify: Verify) =>
  validate({ ...RULES, sent, anchors: [] }, verify);

test('RFC 5280, section 4.1.1.2: two different signature algorithms are no valid signature', async () => {
  const { certificate } = member('leaf');
  const octets = Uint8Array.from(certificate.octets);
  // ecdsa-with-SHA256 becomes ecdsa-with-SHA384 in the outer field, which is not signed.
  octets[certificate.signatureAlgorithm.at.end - 1] = 3;
  const changed = { sha256: 'changed', certificate: read(octets) };
  const { json } = await linkPath([changed, member('intermediate')], always);
  expect(json.links[0]?.signature).toBe('invalid');
});

test('a signature that does not end with an octet is none', async () => {
  const { certificate } = member('leaf');
  const changed = { ...certificate, unusedSignatureBits: 4 };
  const sent = { sha256: 'changed', certificate: changed };
  const { json } = await linkPath([sent, member('intermediate')], always);
  expect(json.links[0]?.signature).toBe('invalid');
});

test('an issuer that cannot be checked is likelier than one that is refuted', async () => {
  const leaf = member('leaf without key identifier, by the old intermediate');
  const [one, two] = [member('intermediate'), member('old intermediate')];
  const { publicKey, octets } = two.certificate;
  const key = octetsOf(octets, publicKey.at);
  const verify: Verify = async (_, spki) =>
    Buffer.compare(spki, key) === 0 ? 'not-checkable' : 'invalid';
  const { json } = await linkPath([leaf, one, two], verify);
  expect(json.links[0]).toEqual({
    certificate: leaf.sha256,
    issuer: 'old intermediate',
    signature: 'not-checkable',
  });
});

test('an issuer whose key identifier is another is one only if its key verifies', async () => {
  const sent = [member('leaf'), member('old intermediate')] as const;
  const refuted = await linkPath([...sent], async () => 'not-checkable');
  expect(refuted.json.certificates).toEqual(['leaf']);
  const verified = await linkPath([...sent], always);
  expect(verified.json.certificates).toEqual(['leaf', 'old intermediate']);
});
