import { createPublicKey, verify as opensslVerify } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseCertificate } from '../x509/certificate.ts';
import type { Verify } from '../x509/tools.ts';
import fixture from './path.fixture.json' with { type: 'json' };
import { type Member, validate } from './validate.ts';

type Label = keyof typeof fixture.certificates;

/** The label stands for the SHA-256, so that rows can be read. */
function member(label: Label): Member {
  const octets = Uint8Array.from(Buffer.from(fixture.certificates[label], 'base64'));
  const outcome = parseCertificate(octets);
  if (!outcome.ok) throw new Error(label);
  return { sha256: label, certificate: outcome.value };
}

/** P-256 with SHA-256 as OpenSSL checks it; other curves stand for what a browser does not have. */
const verify: Verify = async ({ octets, signature }, spki) => {
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return 'not-checkable';
  return opensslVerify('sha256', octets, key, signature) ? 'valid' : 'invalid';
};

const RULES = {
  now: Date.UTC(2026, 10, 27),
  purpose: 'clientAuth',
  anchorConstraints: true,
  endEntity: 'any',
} as const;

const link = (first: Label, ...rest: Label[]) =>
  validate({ ...RULES, sent: [member(first), ...rest.map(member)], anchors: [] }, verify);

interface Row {
  readonly name: string;
  readonly sent: readonly [Label, ...Label[]];
  readonly path: readonly Label[];
  readonly verdict: 'untrusted' | 'incomplete' | 'broken';
  readonly findings: readonly string[];
}

const rows: readonly Row[] = [
  {
    name: 'in order, complete',
    sent: ['leaf', 'intermediate', 'root'],
    path: ['leaf', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'without the root, as clients send it',
    sent: ['leaf', 'intermediate'],
    path: ['leaf', 'intermediate'],
    verdict: 'incomplete',
    findings: ['path.issuer-missing intermediate'],
  },
  {
    name: 'the end entity alone',
    sent: ['leaf'],
    path: ['leaf'],
    verdict: 'incomplete',
    findings: ['path.issuer-missing leaf'],
  },
  {
    name: 'self-signed',
    sent: ['root'],
    path: ['root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'root before intermediate',
    sent: ['leaf', 'root', 'intermediate'],
    path: ['leaf', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: ['path.out-of-order root'],
  },
  {
    name: 'a CA first, its end entity behind it',
    sent: ['root', 'intermediate', 'leaf'],
    path: ['leaf', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: ['path.out-of-order root'],
  },
  {
    name: 'a CA first and no end entity: a chain-only field',
    sent: ['intermediate', 'root'],
    path: ['intermediate', 'root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'a CA first, and an end entity of another CA',
    sent: ['other root', 'leaf'],
    path: ['other root'],
    verdict: 'untrusted',
    findings: ['path.unrelated leaf'],
  },
  {
    name: 'the intermediate twice',
    sent: ['leaf', 'intermediate', 'intermediate', 'intermediate'],
    path: ['leaf', 'intermediate'],
    verdict: 'incomplete',
    findings: ['path.duplicate intermediate', 'path.issuer-missing intermediate'],
  },
  {
    name: 'RFC 5280, section 4.2.1.1: the old intermediate has the name and another key',
    sent: ['leaf', 'old intermediate'],
    path: ['leaf'],
    verdict: 'incomplete',
    findings: ['path.unrelated old intermediate', 'path.issuer-missing leaf'],
  },
  {
    name: 'both intermediates, the old one first',
    sent: ['leaf', 'old intermediate', 'intermediate', 'root'],
    path: ['leaf', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: ['path.unrelated old intermediate'],
  },
  {
    name: 'a second end entity of the same CA',
    sent: ['leaf', 'intermediate', 'sibling'],
    path: ['leaf', 'intermediate'],
    verdict: 'incomplete',
    findings: ['path.unrelated sibling', 'path.issuer-missing intermediate'],
  },
  {
    name: 'cross-signed: the issuer that leads to a root wins, the other belongs to it',
    sent: ['leaf', 'cross-signed intermediate', 'intermediate', 'root'],
    path: ['leaf', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'cross-signed, both roots sent',
    sent: ['leaf', 'cross-signed intermediate', 'other root', 'intermediate', 'root'],
    path: ['leaf', 'cross-signed intermediate', 'other root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'RFC 5280, section 3.2: self-issued is not self-signed',
    sent: ['leaf of the new root', 'intermediate of the new root', 'new root by old', 'root'],
    path: ['leaf of the new root', 'intermediate of the new root', 'new root by old', 'root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'a self-issued CA whose issuer is not there',
    sent: ['new root by old'],
    path: ['new root by old'],
    verdict: 'incomplete',
    findings: ['path.issuer-missing new root by old'],
  },
  {
    name: 'RFC 5280, section 7.1: case and white space of names do not count',
    sent: ['leaf that spells its issuer otherwise', 'intermediate'],
    path: ['leaf that spells its issuer otherwise', 'intermediate'],
    verdict: 'incomplete',
    findings: ['path.issuer-missing intermediate'],
  },
  {
    name: 'without key identifiers the signature tells',
    sent: [
      'leaf without key identifier, by the old intermediate',
      'intermediate',
      'old intermediate',
    ],
    path: ['leaf without key identifier, by the old intermediate', 'old intermediate'],
    verdict: 'incomplete',
    findings: ['path.issuer-missing old intermediate'],
  },
  {
    name: 'a signature that is wrong',
    sent: ['leaf with a wrong signature', 'intermediate', 'root'],
    path: ['leaf with a wrong signature', 'intermediate', 'root'],
    verdict: 'broken',
    findings: ['path.signature-invalid leaf with a wrong signature'],
  },
  {
    name: 'a self-signed certificate whose signature is wrong',
    sent: ['root, damaged signature'],
    path: ['root, damaged signature'],
    verdict: 'broken',
    findings: ['path.signature-invalid root, damaged signature'],
  },
  {
    name: 'an end entity that is called as its issuer',
    sent: ['leaf called as its issuer', 'intermediate', 'root'],
    path: ['leaf called as its issuer', 'intermediate', 'root'],
    verdict: 'untrusted',
    findings: [],
  },
  {
    name: 'issuers in a circle',
    sent: ['leaf of the loop', 'loop A', 'loop B'],
    path: ['leaf of the loop', 'loop A', 'loop B'],
    verdict: 'incomplete',
    findings: ['path.circular loop B'],
  },
  {
    name: 'a curve that Web Cryptography does not have',
    sent: ['leaf of the brainpool root', 'brainpool root'],
    path: ['leaf of the brainpool root', 'brainpool root'],
    verdict: 'untrusted',
    findings: [],
  },
];

test.each(rows)('$name', async ({ sent: [first, ...rest], path, verdict, findings }) => {
  const linked = await link(first, ...rest);
  expect(linked.json.certificates).toEqual(path);
  expect(linked.json.endEntity).toBe(path[0]);
  expect(linked.json.verdict).toBe(verdict);
  expect(linked.json.anchor).toBeNull();
  expect(linked.findings.map(({ diagnostic, about }) => `${diagnostic.code} ${about}`)).toEqual(
    findings,
  );
  expect(linked.json.reasons).toEqual([...new Set(findings.map((one) => one.split(' ')[0]))]);
});

test('each link says who issued it and whether that is so', async () => {
  const complete = await link('leaf', 'intermediate', 'root');
  expect(complete.json.links).toEqual([
    { certificate: 'leaf', issuer: 'intermediate', signature: 'valid' },
    { certificate: 'intermediate', issuer: 'root', signature: 'valid' },
    { certificate: 'root', issuer: 'root', signature: 'valid' },
  ]);
  expect(complete.proven).toEqual(['leaf', 'intermediate', 'root']);
  const incomplete = await link('leaf');
  expect(incomplete.json.links).toEqual([{ certificate: 'leaf', issuer: null, signature: null }]);
  expect(incomplete.proven).toEqual([]);
  const unknown = await link('leaf of the brainpool root', 'brainpool root');
  expect(unknown.json.links.map(({ signature }) => signature)).toEqual([
    'not-checkable',
    'not-checkable',
  ]);
});

test('findings name the issuer that is wanted, its key and the place', async () => {
  const { certificate } = member('leaf');
  const [unrelated, missing] = (await link('leaf', 'old intermediate')).findings;
  expect(unrelated?.diagnostic.args).toEqual({ issuer: 'Issuing CA', subject: 'Issuing CA' });
  const wanted = member('intermediate').certificate.decoded.subjectKeyIdentifier ?? '';
  expect(missing?.diagnostic).toMatchObject({
    args: { issuer: 'Issuing CA', keyIdentifier: wanted.toUpperCase().match(/../g)?.join(':') },
    at: certificate.issuer.at,
  });
  const [without] = (await link('leaf without key identifier, by the old intermediate')).findings;
  expect(without?.diagnostic.args).toEqual({ issuer: 'Issuing CA', keyIdentifier: '' });
});
