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

const JUDGED = Date.parse('2026-11-24T00:00:00Z');
/** The example of RFC 9440 was valid until 2021. */
const EXPIRED = 'rfc9440-appendixA-example';

/** Names in parentheses are no header names: such values are pasted bare. */
const textOf = ({ header, value }: Row): string =>
  header.startsWith('(') ? value : `${header}: ${value}`;

const rows: readonly Row[] = fixture;
const pasted = rows.map((row) => ({ ...row, text: textOf(row) }));

describe('values that real proxies sent', () => {
  test.each(pasted)('$id', async (row) => {
    const report = await inspectToJson(row.text, { now: JUDGED });
    const field = report.fields.find(({ carries }) => carries === row.carries)!;
    expect(field.certificates).toEqual(row.certs_sha256);
    expect([row.format, ...row.alternatives]).toContain(field.format);
    expect([field.format, ...field.alternatives, ...row.alternatives]).toContain(row.format);
    const codes = report.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([...row.codes]));
    expect(codes.filter((code) => code.startsWith('percent.plus-became'))).toEqual(
      row.codes.filter((code) => code.startsWith('percent.plus-became')),
    );
  });

  const whole = pasted.filter(({ codes }) => codes.length === 0);

  test.each(whole.filter(({ carries }) => carries === 'certificate'))(
    '$id is quiet',
    async (row) => {
      const report = await inspectToJson(row.text, { now: JUDGED });
      const carrying = report.fields.filter(({ carries }) => carries === 'certificate');
      expect(carrying.map(({ intact }) => intact)).toEqual([true]);
      const errors = report.findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code)).toEqual(
        row.id === EXPIRED ? ['certificate.expired'] : [],
      );
    },
  );

  test.each(whole.filter(({ carries }) => carries === 'companion'))(
    '$id says that there is no certificate',
    async (row) => {
      const report = await inspectToJson(row.text, { now: JUDGED });
      expect(report.verdict.state).toBe('no-certificate');
      expect(report.findings.map(({ code }) => code)).toEqual(['field.absent']);
    },
  );
});
