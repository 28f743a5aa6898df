import { isoOf } from '../core/x509/time.ts';
import type { LogRow } from './rows.ts';
import type { CertificateRow, LogSummary } from './summary.ts';

/** What an export is written from. `valueIn`: the value of a row; null where values are left out. */
export interface Exported {
  readonly summary: LogSummary;
  readonly rows: readonly LogRow[];
  readonly certificates: readonly CertificateRow[];
  readonly judgedAt: number;
  readonly redacted: readonly string[];
  readonly valueIn: ((row: LogRow) => string) | null;
}

/** So many rows make one piece. */
const PIECE = 500;

const iso = (ms: number | null): string => (ms === null ? '' : isoOf(ms));

type Column = readonly [name: string, cell: (row: LogRow) => string | number];

const COLUMNS: readonly Column[] = [
  ['outcome', ({ outcome }) => outcome],
  ['requests', ({ requests }) => requests],
  ['first', ({ first }) => iso(first)],
  ['last', ({ last }) => iso(last)],
  ['field', ({ field }) => field],
  ['format', ({ judgement }) => judgement?.format ?? ''],
  ['sha256', ({ certificate }) => certificate?.sha256 ?? ''],
  ['serialNumber', ({ certificate }) => certificate?.serialNumber ?? ''],
  ['subject', ({ certificate }) => certificate?.subject ?? ''],
  ['issuer', ({ certificate }) => certificate?.issuer ?? ''],
  ['notBefore', ({ certificate }) => iso(certificate?.notBefore ?? null)],
  ['notAfter', ({ certificate }) => iso(certificate?.notAfter ?? null)],
  ['publicKey', ({ certificate }) => certificate?.publicKey ?? ''],
  ['app', ({ judgement }) => judgement?.app ?? ''],
  ['error', ({ judgement }) => judgement?.error?.message ?? ''],
  ['findings', ({ judgement }) => (judgement?.findings ?? []).map(({ code }) => code).join(' ')],
  ['repairs', ({ judgement }) => (judgement?.repairs ?? []).join(' ')],
  ['length', ({ length }) => length],
  ['places', ({ places }) => places.map(({ file, line }) => `${file + 1}:${line}`).join(' ')],
  ['addresses', ({ addresses }) => addresses.map(({ address }) => address).join(' ')],
];

/**
 * RFC 4180, a record for each value. A spreadsheet runs a cell that begins as a formula does: such a cell has an apostrophe
 * before it.
 */
export function* csvOf({ rows, valueIn }: Exported): Generator<string> {
  const columns: readonly Column[] =
    valueIn === null ? COLUMNS : [...COLUMNS, ['value', (row) => valueIn(row)]];
  yield `\ufeff${columns.map(([name]) => name).join(',')}\r\n`;
  for (let at = 0; at < rows.length; at += PIECE) {
    const piece = rows.slice(at, at + PIECE);
    yield piece
      .map((row) => `${columns.map(([, cell]) => cellOf(cell(row))).join(',')}\r\n`)
      .join('');
  }
}

function cellOf(value: string | number): string {
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** public/schema/log-1.json, written piece by piece: the summary, every certificate, every value. */
export function* jsonOf(exported: Exported): Generator<string> {
  const { summary, rows, certificates, judgedAt, redacted, valueIn } = exported;
  const head = JSON.stringify({
    schema: 'mtls-lens/log/1',
    judgedAt: isoOf(judgedAt),
    redacted,
    summary,
  });
  yield `${head.slice(0, -1)},"certificates":[`;
  yield* listOf(certificates, (row) => row);
  yield '],"values":[';
  yield* listOf(rows, (row) => (valueIn === null ? row : { ...row, value: valueIn(row) }));
  yield ']}\n';
}

function* listOf<T>(all: readonly T[], written: (one: T) => unknown): Generator<string> {
  for (let at = 0; at < all.length; at += PIECE) {
    const piece = all.slice(at, at + PIECE).map((one) => `\n${JSON.stringify(written(one))}`);
    yield `${at === 0 ? '' : ','}${piece.join(',')}`;
  }
}
