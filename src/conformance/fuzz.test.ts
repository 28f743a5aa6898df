import { createHash, randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readFile } from '../core/file/read-file.ts';
import type { Span } from '../core/span.ts';
import { inspectFile, inspectToJson, readCertificate } from '../engine.ts';
import damage from './damage.fixture.json' with { type: 'json' };
import { generator, mutateOctets, mutateText, type Random } from './fuzz.ts';
import headers from './headers.fixture.json' with { type: 'json' };
import { cpuTimeOf } from './hostile.ts';
import { schemaErrors } from './schema.ts';

/** Minutes where all is run, else seconds: CPU time of one kind of input, in milliseconds. */
const BUDGET = process.env['MTLS_LENS_ALL'] === '1' ? 60_000 : 8_000;

/** Inputs are small: one that takes longer than this hides something worse than linear. */
const SLOWEST = 2_000;

const seed = Number(process.env['MTLS_LENS_SEED'] ?? randomInt(2 ** 31));
const now = Date.parse('2026-11-24T00:00:00Z');
const app = { field: null, decoder: 'java-urldecoder-utf8', receiver: 'java-certificatefactory' };

const ders = headers.flatMap(({ value }) => {
  const pem = /-----BEGIN%20CERTIFICATE-----.*?-----END/.exec(value)?.[0];
  if (pem === undefined) return [];
  const body = decodeURIComponent(pem).replace(/-----[^-]*-----|-----END/g, '');
  return [Uint8Array.from(Buffer.from(body, 'base64'))];
});
const values = headers.map(({ header, value }) =>
  header.startsWith('(') ? value : `${header}: ${value}`,
);
const pastes = [...damage.cases.map(({ text }) => text), ...values];

type Report = Awaited<ReturnType<typeof inspectToJson>>;

/** Every place that a report names. */
function spansOf(report: Report) {
  return [
    ...report.fields.flatMap(({ at, decoders }) => [at, ...decoders.flatMap((one) => one.changed)]),
    ...report.certificates.flatMap(({ at, extensions }) => [
      at,
      ...extensions.map((one) => one.at),
    ]),
    ...report.findings.flatMap(({ at }) => (at === null ? [] : [at])),
    ...report.stripped.map(({ at }) => at),
  ];
}

function expectSound(text: string, report: Report): void {
  expect(schemaErrors(report)).toEqual([]);
  expect(report.findings.filter(({ code }) => code === 'internal.plugin-threw')).toEqual([]);
  // One assertion for all of them: a hundred thousand places would take longer to assert than to find.
  const outside = spansOf(report).filter(
    ({ start, end }) => !(start >= 0 && end >= start && end <= text.length),
  );
  expect(outside).toEqual([]);
  const known = report.certificates.map(({ sha256 }) => sha256);
  for (const { certificates } of report.fields) {
    for (const sha256 of certificates) expect(known).toContain(sha256);
  }
}

/** Mutates until the budget is spent; what fails is told with its seed and number, so that it can be had again. */
async function fuzz(kind: number, one: (random: Random) => Promise<void>): Promise<void> {
  let spent = 0;
  let runs = 0;
  for (; spent < BUDGET; runs += 1) {
    const random = generator(seed + kind * 1_000_003 + runs * 7_919);
    try {
      const taken = await cpuTimeOf(() => one(random));
      expect(taken).toBeLessThan(SLOWEST);
      spent += taken;
    } catch (error) {
      throw new Error(`MTLS_LENS_SEED=${seed}, input ${runs}`, { cause: error });
    }
  }
  console.info(`${runs} inputs, MTLS_LENS_SEED=${seed}`);
}

const sha256 = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

/** The first DER element, whose octets alone are a certificate's: by its length octets, read here again. */
function firstElement(octets: Uint8Array): Uint8Array {
  const first = octets[1] ?? 0;
  if (first < 0x80) return octets.subarray(0, 2 + first);
  const count = first & 0x7f;
  const length = octets.subarray(2, 2 + count).reduce((sum, octet) => sum * 256 + octet, 0);
  return octets.subarray(0, 2 + count + length);
}

/** The octets of the base64 at a place. */
const decoded = (text: string, at: Span): Uint8Array =>
  Uint8Array.from(
    Buffer.from(text.slice(at.start, at.end).replace(/-----[^-]*-----|\s/g, ''), 'base64'),
  );

const LIMIT = { timeout: BUDGET * 30 + 60_000 };

describe('mutated', () => {
  test('certificates: what is read is what stands there', LIMIT, async () => {
    await fuzz(1, async (random) => {
      const der = mutateOctets(random, ders);
      const { certificate, findings } = await readCertificate(der, now);
      if (certificate === null) expect(findings.length).toBeGreaterThan(0);
      else expect(certificate.sha256).toBe(sha256(firstElement(der)));
      for (const { start, end } of [
        ...(certificate?.extensions ?? []).map(({ at }) => at),
        ...findings.flatMap(({ at }) => (at === null ? [] : [at])),
      ]) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(der.length);
      }
    });
  });

  test(
    'certificates as PEM: each that is reported stands in the paste, where it is said to stand',
    LIMIT,
    async () => {
      await fuzz(2, async (random) => {
        const der = mutateOctets(random, ders);
        const base64 = Buffer.from(der)
          .toString('base64')
          .replace(/.{1,64}/g, '$&\n');
        const text = `-----BEGIN CERTIFICATE-----\n${base64}-----END CERTIFICATE-----\n`;
        const report = await inspectToJson(text, { now });
        expectSound(text, report);
        for (const { sha256: hash, at, extensions } of report.certificates) {
          const octets = decoded(text, at);
          // A place in base64 begins with the quantum, and so up to two octets early.
          const begun = [0, 1, 2].map((early) => sha256(firstElement(octets.subarray(early))));
          expect(begun).toContain(hash);
          for (const { at: place, value } of extensions) {
            expect(Buffer.from(decoded(text, place)).toString('hex')).toContain(value);
          }
        }
      });
    },
  );

  test('files', LIMIT, async () => {
    await fuzz(3, async (random) => {
      const octets = mutateOctets(random, [
        ...ders,
        ...values.slice(0, 20).map((text) => new TextEncoder().encode(text)),
      ]);
      const report = await inspectFile(octets, 'any.der', { now });
      expect(schemaErrors(report)).toEqual([]);
      const { kind, text } = readFile(octets, 'any.der');
      if (kind === 'text') expectSound(text, await inspectToJson(text, { now }));
    });
  });

  test('header values', LIMIT, async () => {
    await fuzz(4, async (random) => {
      const text = mutateText(random, values);
      expectSound(text, await inspectToJson(text, { now, app }));
    });
  });

  test('pastes', LIMIT, async () => {
    await fuzz(5, async (random) => {
      const text = mutateText(random, pastes);
      expectSound(text, await inspectToJson(text, { now, expected: text.slice(0, 60) }));
    });
  });
});
