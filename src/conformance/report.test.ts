import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectText, inspectToJson } from '../engine.ts';
import damage from './damage.fixture.json' with { type: 'json' };
import headers from './headers.fixture.json' with { type: 'json' };
import { schemaErrors } from './schema.ts';

const now = Date.parse('2026-11-24T00:00:00Z');
const app = {
  field: 'X-SSL-CERT',
  decoder: 'java-urldecoder-utf8',
  receiver: 'java-certificatefactory',
};

const pastes = [
  ...damage.cases.map(({ text }) => text),
  ...headers.map(({ header, value }) => (header.startsWith('(') ? value : `${header}: ${value}`)),
];

function expectSound(text: string, report: Awaited<ReturnType<typeof inspectToJson>>): void {
  expect(schemaErrors(report)).toEqual([]);
  const spans = [
    ...report.fields.flatMap(({ at, companions, decoders }) => [
      at,
      ...companions.map((one) => one.at),
      ...decoders.flatMap(({ changed }) => changed),
    ]),
    ...report.certificates.flatMap(({ at, extensions }) => [
      at,
      ...extensions.map((one) => one.at),
    ]),
    ...report.findings.flatMap(({ at }) => (at === null ? [] : [at])),
    ...report.stripped.map(({ at }) => at),
  ];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

describe('every report is one of the published schema', () => {
  test.each(pastes.map((text, i) => [i, text] as const))('paste %i', async (_, text) => {
    expectSound(text, await inspectToJson(text, { now, app }));
  });

  test('the schema refuses what is none', () => {
    expect(schemaErrors({})).not.toEqual([]);
    expect(schemaErrors({ schema: 'mtls-lens/report/2' })).not.toEqual([]);
  });
});

const cut = fc.record({
  text: fc.constantFrom(...pastes),
  start: fc.nat(3000),
  drop: fc.nat(200),
  insert: fc.oneof(
    fc.constantFrom(' ', '+', '%', '%25', '-----BEGIN', '\r\n', '\t', '"', '=', '\0'),
    fc.string(),
  ),
});

test('whatever is cut out and put in, the answer is a sound report', async () => {
  await fc.assert(
    fc.asyncProperty(cut, async ({ text, start, drop, insert }) => {
      const damaged = text.slice(0, start) + insert + text.slice(start + drop);
      const { report, view } = await inspectText(damaged, { now });
      expectSound(damaged, report);
      expect(report.findings.filter(({ code }) => code === 'internal.plugin-threw')).toEqual([]);
      const plain = view.marks.filter(({ kind }) => kind !== 'certificate');
      for (const [i, mark] of plain.entries()) {
        expect(mark.at.start).toBeGreaterThanOrEqual(plain[i - 1]?.at.end ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('any text at all has a report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
      expectSound(text, await inspectToJson(text, { now }));
    }),
    { numRuns: 300 },
  );
});

describe('decoders', () => {
  test('are intact exactly where nothing is changed, and share a class exactly where they agree', async () => {
    for (const { text } of damage.cases.slice(0, 60)) {
      const { fields } = await inspectToJson(text, { now });
      for (const { decoders } of fields) {
        for (const one of decoders) expect(one.outcome === 'altered').toBe(one.changed.length > 0);
        const intact = decoders.filter(({ outcome }) => outcome === 'intact');
        expect(new Set(intact.map((one) => one.class)).size).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('what is too much', () => {
  test('2,000 certificates and 8 Mi characters are the limits, and what is over is said', async () => {
    const pem = damage.cases.find(({ id }) => id === 'clean-pem-0')!.text;
    const long = `${pem}\n${' '.repeat(9 * 1024 * 1024)}`;
    const { findings, input } = await inspectToJson(long, { now });
    expect(input.length).toBe(long.length);
    expect(findings.find(({ code }) => code === 'input.too-large')?.args).toEqual({
      limit: 8 * 1024 * 1024,
      left: long.length - 8 * 1024 * 1024,
    });
  });
});

describe('a private key', () => {
  const key =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n';
  const pem = damage.cases.find(({ id }) => id === 'clean-pem-0')!.text;

  test.each([
    ['alone', key],
    ['before a certificate', `${key}${pem}`],
    ['after a certificate', `${pem}${key}`],
    ['percent-encoded', encodeURIComponent(key)],
    ['in a header', `X-SSL-CERT: ${encodeURIComponent(pem + key)}`],
    ['without its END line', key.slice(0, 70)],
    ['as hexadecimal', Buffer.from(key.slice(28, 92), 'base64').toString('hex')],
    ['bare, as base64', 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g'],
  ])('%s: is the verdict, and its place is covered', async (_, text) => {
    const { report, view } = await inspectText(text, { now });
    expect(report.verdict.state).toBe('secret');
    expect(report.verdict.codes[0]).toBe('secret.private-key');
    const covered = view.marks.filter(({ kind }) => kind === 'secret');
    expect(covered.length).toBeGreaterThan(0);
    const open = covered.reduceRight(
      (all, { at }) => all.slice(0, at.start) + all.slice(at.end),
      text,
    );
    expect(open).not.toContain('J1hsZ3v');
    expect(JSON.stringify(report)).not.toContain('J1hsZ3v');
    expect(view.evidence).toBeNull();
    if (text.includes('CERTIFICATE')) expect(report.certificates).toHaveLength(1);
  });
});
