import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import fixture from './headers.fixture.json' with { type: 'json' };

interface Row {
  readonly id: string;
  readonly header: string;
  readonly value: string;
  readonly certs_sha256: readonly string[];
  readonly format: string | null;
  readonly alternatives: readonly string[];
  readonly carries: string;
  readonly codes: readonly string[];
}

/** Formats that are not read yet. */
const LATER = new Set([
  'companion',
  'aws-alb-metadata',
  'rfc9440',
  'envoy-xfcc',
  'base64-pem',
  'traefik',
  'traefik-escaped',
  'traefik-info',
  'haproxy-der-chain',
  'api-gateway-json',
]);
const JUDGED = Date.parse('2026-11-24T00:00:00Z');

const rows: readonly Row[] = fixture;

describe('values that real proxies sent', () => {
  const inScope = rows.filter(({ format }) => !LATER.has(format ?? ''));
  // Names in parentheses are no header names: such values are pasted bare.
  const pasted = inScope.map((row) => ({
    ...row,
    text: row.header.startsWith('(') ? row.value : `${row.header}: ${row.value}`,
  }));

  test.each(pasted)('$id', async (row) => {
    const report = await inspectToJson(row.text, { now: JUDGED });
    const [field] = report.fields;
    expect(field?.certificates).toEqual(row.certs_sha256);
    expect(field?.carries).toBe(row.carries);
    expect([row.format, ...row.alternatives]).toContain(field?.format ?? null);
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...row.codes]));
    expect(codes.filter((code) => code.startsWith('percent.plus-became'))).toEqual(
      row.codes.filter((code) => code.startsWith('percent.plus-became')),
    );
  });

  test.each(pasted.filter(({ codes }) => codes.length === 0))('$id is quiet', async (row) => {
    const report = await inspectToJson(row.text, { now: JUDGED });
    expect(report.fields[0]?.intact).toBe(true);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
