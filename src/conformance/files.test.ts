import { describe, expect, test } from 'vitest';
import { readFile } from '../core/file/read-file.ts';
import { inspectFile, inspectToJson } from '../engine.ts';
import files from './files.fixture.json' with { type: 'json' };
import { schemaErrors } from './schema.ts';

interface Row {
  readonly name: string;
  readonly by: string;
  readonly octets: string;
  readonly kind: string;
  readonly certificates: readonly string[];
  readonly text?: string;
  readonly missing?: number;
  readonly secret?: boolean;
}

const now = Date.parse('2026-11-26T22:00:00Z');
const rows: readonly Row[] = files.rows;
const octetsOf = ({ octets }: Row): Uint8Array => Uint8Array.from(Buffer.from(octets, 'base64'));
const inspect = (row: Row) => inspectFile(octetsOf(row), row.name, { now });

describe('files that iconv, OpenSSL and gzip wrote', () => {
  test.each(rows)('$name ($by) is read as $kind', async (row) => {
    const read = readFile(octetsOf(row), row.name);
    expect(read).toMatchObject({ kind: row.kind, left: 0 });
    if (row.text !== undefined) expect(read.text).toBe(row.text);
    const report = await inspect(row);
    expect(report.certificates.map(({ sha256 }) => sha256)).toEqual(row.certificates);
    expect(schemaErrors(report)).toEqual([]);
    // Beside its format, nothing of a file's name is told.
    expect(JSON.stringify(report)).not.toContain(row.name);
  });

  test.each(rows.filter(({ kind }) => kind === 'text'))(
    '$name: the report is that of its text, spans and all',
    async (row) => {
      const { text } = readFile(octetsOf(row), row.name);
      expect(await inspect(row)).toEqual(await inspectToJson(text, { now }));
    },
  );

  test.each(rows.filter(({ kind }) => kind !== 'text'))(
    '$name: a binary file has no places in a text, and is measured in octets',
    async (row) => {
      const report = await inspect(row);
      const { length } = octetsOf(row);
      expect(report.input.length).toBe(length);
      const { createHash } = await import('node:crypto');
      expect(report.input.sha256).toBe(createHash('sha256').update(octetsOf(row)).digest('hex'));
      expect(JSON.stringify(report)).not.toContain('"start"');
      for (const { format, confidence } of report.fields) {
        expect([format, confidence]).toEqual([null, null]);
      }
    },
  );

  test.each(rows.filter(({ missing }) => missing !== undefined))(
    '$name: what is missing is counted',
    async (row) => {
      const { findings, verdict } = await inspect(row);
      expect(verdict.state).toBe('damaged');
      const { length } = octetsOf(row);
      expect(findings[0]).toMatchObject({
        code: 'field.truncated',
        args: { missing: row.missing, length },
      });
    },
  );

  test.each(rows.filter(({ secret }) => secret))('$name: a key is the verdict', async (row) => {
    const { verdict } = await inspect(row);
    expect(verdict).toMatchObject({ state: 'secret', codes: ['secret.private-key'] });
  });
});

describe('what is too large', () => {
  const limit = 8 * 1024 * 1024;
  const pem = rows.find(({ name }) => name === 'one.pem')!;

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-16', (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('%s: 8 Mi characters are read, and what is over is said', async (_, encode) => {
    const text = `${pem.text}\n${' '.repeat(limit)}`;
    const report = await inspectFile(encode(text), 'big.txt', { now });
    expect(report.certificates).toHaveLength(1);
    expect(report.findings).toContainEqual({
      code: 'input.too-large',
      severity: 'warning',
      args: { limit, left: text.length - limit },
      at: null,
      certificate: null,
    });
  });

  test('DER: six million octets', async () => {
    const der = octetsOf(rows.find(({ name }) => name === 'one.der')!);
    const big = new Uint8Array(6_000_100);
    big.set(der);
    const report = await inspectFile(big, 'big.der', { now });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'input.too-large', args: { limit: 6_000_000, left: 100 } }),
    );
    expect(report.certificates).toHaveLength(1);
  });
});
