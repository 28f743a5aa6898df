import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import { receivers } from '../receivers/registry.ts';
import { chanceOf, freshCertificate, toPem } from './fresh-certificates.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const chance = chanceOf('a first block that is damaged');
const pluses = (pem: string): number => pem.split('+').length - 1;
const [leaf, issuer] = [first((pem) => pluses(pem) === 2), first((pem) => pluses(pem) === 0)];

/** A certificate that is just so: what is lost of it, and what its base64 has, decides what parsers do. */
function first(fits: (pem: string) => boolean): string {
  for (;;) {
    const pem = toPem(freshCertificate(4, chance));
    if (fits(pem)) return pem;
  }
}

/** As an ALB writes it, so that a form decoder has already turned "+" into a space. */
const headerOf = (pem: string): string =>
  `X-Amzn-Mtls-Clientcert: ${encodeURIComponent(pem).replaceAll('%20', ' ').replaceAll('%2B', '+')}`;

/**
 * Parsers that take the issuer for the client where the first block has lost "+": the captured answers to
 * `chain.leafbad` name them (src/receivers/receivers.fixture.json); .NET's row is of its PEM stage alone.
 */
const SKIPPING = [
  'dotnet10-createfrompem',
  'go-certpool',
  'go-pem-decode',
  'go-pem-x509',
  'openssl-x509',
  'peculiar-x509',
];

describe('a chain whose first block is damaged and whose second is not', async () => {
  const text = headerOf(leaf.replaceAll('+', ' ') + issuer);
  const report = await inspectToJson(text, { now });

  test('the finding names every parser that moves on, and no other', () => {
    const found = report.findings.find(({ code }) => code === 'pem.block-skipped-by-others');
    expect(found?.args).toEqual({ by: SKIPPING.join(',') });
  });

  test.each(receivers.map(({ id }) => id))('my app with %s', async (receiver) => {
    const app = { field: null, decoder: 'plus-safe', receiver };
    const { findings, app: judged } = await inspectToJson(text, { now, app });
    const taken = findings.filter(({ code }) => code === 'app.takes-another-certificate');
    expect(taken).toHaveLength(SKIPPING.includes(receiver) ? 1 : 0);
    expect(judged?.outcome === 'another-certificate').toBe(SKIPPING.includes(receiver));
  });
});

describe('a first block whose boundaries hold what nobody sees', () => {
  const chain = leaf + issuer;
  const sent: readonly (readonly [string, string])[] = [
    ['raw', chain],
    ['on one line', chain.replaceAll('\n', ' ').trim()],
    ['percent-encoded', encodeURIComponent(chain)],
    ['as a form value', encodeURIComponent(chain).replaceAll('%20', '+')],
  ];
  const sha256 = (pem: string): string =>
    new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();

  test.each(sent)('is read, %s', async (_, text) => {
    const damaged = text.replace('BEGIN', 'BE\u200bGIN').replace('END', 'EN\u200dD');
    const report = await inspectToJson(damaged, { now });
    const found = report.fields.flatMap(({ certificates }) => certificates);
    expect(found).toEqual([sha256(leaf), sha256(issuer)]);
  });

  test.each(sent)(
    'never leaves its place to the next where it cannot be read, %s',
    async (_, text) => {
      const damaged = text.replace('BEGIN', 'BEG*N').replace('END', 'E*D');
      const report = await inspectToJson(damaged, { now });
      const found = report.fields.flatMap(({ certificates }) => certificates);
      if (found[0] !== sha256(leaf)) {
        expect(report.verdict.state).not.toBe('intact');
        expect(report.findings.map(({ severity }) => severity)).toContain('error');
      }
    },
  );
});

test('octets that are no certificate are not another certificate', async () => {
  const four = first((pem) => pluses(pem) === 4);
  const text = headerOf(four).replaceAll('+', ' ');
  const app = { field: null, decoder: 'plus-safe', receiver: 'python-ssl-pem-to-der' };
  const report = await inspectToJson(text, { now, app });
  expect(report.app?.outcome).toBe('breaks');
  expect(report.findings.map(({ code }) => code)).not.toContain('app.takes-another-certificate');
});
