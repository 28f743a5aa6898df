import { describe, expect, test } from 'vitest';
import { inspectToJson } from '../engine.ts';
import fixture from './damage.fixture.json' with { type: 'json' };

interface Expectation {
  readonly certificates: readonly string[];
  readonly codes: readonly string[];
  readonly absent: readonly string[];
  readonly quiet?: boolean;
  readonly format?: string;
  readonly intact?: boolean;
  readonly state?: string;
  readonly verdict?: readonly string[];
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: Expectation;
  readonly now?: string;
  readonly app?: {
    readonly field: string | null;
    readonly decoder: string;
    readonly receiver: string | null;
  };
}

/** Formats and wrappings that are not read yet. What is not listed here is in scope. */
const LATER = new Set([
  'clean-traefik',
  'clean-rfc9440',
  'clean-haproxy-chain',
  'clean-xfcc',
  'clean-base64-pem',
  'html',
  'dashes',
  'invisible',
  'rewrapped',
  'companion-mismatch',
]);

const rows: readonly Row[] = fixture.cases;

describe('pasted text whose true cause is known', () => {
  test.each(rows.filter(({ kind }) => !LATER.has(kind)))('$id', async (row) => {
    const report = await inspectToJson(row.text, {
      now: Date.parse(row.now ?? fixture.now),
      app: row.app ?? null,
    });
    const codes = report.findings.map(({ code }) => code);
    const { expect: expected } = row;
    expect(certificatesOf(report.fields)).toEqual(expected.certificates);
    expect(codes).toEqual(expect.arrayContaining([...expected.codes]));
    expect(codes.filter((code) => expected.absent.includes(code))).toEqual([]);
    if (expected.quiet) expect(report.findings.filter(isLoud)).toEqual([]);
    const field = report.fields.find(({ carries }) => carries === 'certificate');
    if (expected.format !== undefined) expect(field?.format).toBe(expected.format);
    if (expected.intact !== undefined) expect(field?.intact).toBe(expected.intact);
    if (expected.state !== undefined) expect(report.verdict.state).toBe(expected.state);
    if (expected.verdict !== undefined) expect(expected.verdict).toContain(report.verdict.codes[0]);
  });
});

const isLoud = ({ severity }: { readonly severity: string }): boolean => severity !== 'note';

/** A certificate that stands in several fields counts once; duplicates inside one bundle stay. */
function certificatesOf(
  fields: readonly { readonly certificates: readonly string[] }[],
): readonly string[] {
  const all: string[] = [];
  for (const { certificates } of fields) {
    const before = new Set(all);
    all.push(...certificates.filter((one) => !before.has(one)));
  }
  return all;
}
