import { expect, test } from 'vitest';
import { parseCertificate } from '../x509/certificate.ts';
import type { Verify } from '../x509/tools.ts';
import { MOST_SIGNATURES } from './limits.ts';
import fixture from './path.fixture.json' with { type: 'json' };
import { type Member, validate } from './validate.ts';

const der = Uint8Array.from(Buffer.from(fixture.certificates.intermediate, 'base64'));
const outcome = parseCertificate(der);
if (!outcome.ok) throw new Error('refused');
const certificate = outcome.value;

/** The same certificate under another name, with other names in it and without key identifiers. */
const named = (i: number, subject: string, issuer: string): Member => {
  const name = (value: string) => ({
    rdns: [[{ type: '2.5.4.3', value, isText: true, at: certificate.subject.at }]],
    at: certificate.subject.at,
  });
  const decoded = {
    ...certificate.decoded,
    subjectKeyIdentifier: null,
    authorityKeyIdentifier: null,
  };
  const made = { ...certificate, subject: name(subject), issuer: name(issuer), decoded };
  return { sha256: `${i}`, certificate: made };
};
const counting = () => {
  let asked = 0;
  const none: Verify = async () => {
    asked += 1;
    return 'invalid';
  };
  return { none, asked: () => asked };
};
const many = (make: (i: number) => Member): [Member, ...Member[]] => [
  make(0),
  ...Array.from({ length: 1999 }, (_, i) => make(i + 1)),
];

test.each([
  ['a path of 2,000', many((i) => named(i, `${i}`, `${i + 1}`))],
  ['2,000 of one name', many((i) => named(i, 'same', 'same'))],
  ['a circle of two names', many((i) => named(i, `${i % 2}`, `${(i + 1) % 2}`))],
  ['2,000 end entities of one CA', many((i) => named(i, i === 0 ? 'CA' : `${i}`, 'CA'))],
  ['2,000 that do not belong together', many((i) => named(i, `${i}`, `issuer ${i}`))],
])('%s: checks and time are bounded', async (_, sent) => {
  const { none, asked } = counting();
  const started = performance.now();
  await validate(
    {
      now: Date.UTC(2026, 10, 27),
      purpose: 'clientAuth',
      anchorConstraints: true,
      endEntity: 'any',
      sent,
      anchors: [],
    },
    none,
  );
  expect(asked()).toBeLessThanOrEqual(MOST_SIGNATURES);
  // A hang guard: it takes a fifth of a second.
  expect(performance.now() - started).toBeLessThan(30_000);
});
