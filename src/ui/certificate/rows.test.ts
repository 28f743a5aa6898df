import { expect, test } from 'vitest';
import type { CertificateJson, FieldJson, ReportJson } from '../../core/report.ts';
import { linksOf, rowsOf } from './rows.ts';

// Only what the rows read: the rest of a report cannot change them.
const certificate = (sha256: string, cA = false): CertificateJson =>
  ({ sha256, basicConstraints: { cA, pathLenConstraint: null } }) as CertificateJson;
const report = (sent: readonly (string | null)[], known: readonly CertificateJson[]): ReportJson =>
  ({ fields: [{ sent } as FieldJson], certificates: known, paths: [] }) as unknown as ReportJson;

test('as many as were sent, read or not, in the order sent', () => {
  const rows = rowsOf(report(['a', null, 'b', 'a'], [certificate('a'), certificate('b', true)]));
  expect(rows.map((row) => [row.certificate?.sha256 ?? null, row.numbers, row.role])).toEqual([
    ['a', [1, 4], 'client'],
    [null, [2], 'end-entity'],
    ['b', [3], 'ca'],
  ]);
});

test('many end-entity certificates become rows, the first stays in full', () => {
  const known = Array.from({ length: 5 }, (_, i) => certificate(`${i}`));
  const rows = rowsOf(
    report(
      known.map(({ sha256 }) => sha256),
      known,
    ),
  );
  expect(rows.map(({ isInFull }) => isInFull)).toEqual([true, false, false, false, false]);
});

test('a link says more than a missing issuer', () => {
  const base = report([], []);
  const links = [
    { certificate: 'a', issuer: null, signature: null },
    { certificate: 'a', issuer: 'b', signature: 'valid' },
    { certificate: 'b', issuer: null, signature: null },
  ] as const;
  const found = linksOf({ ...base, paths: [{ links } as unknown as ReportJson['paths'][number]] });
  expect([...found]).toEqual([
    ['a', 'valid'],
    ['b', 'none'],
  ]);
});
