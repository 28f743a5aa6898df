import { type Counts, earlier, later, noCounts, outcomeOf, sumOf } from './count.ts';
import type { Entry } from './entry.ts';
import type { LogCertificate } from './judgement.ts';
import type { CertificateRow, Expiry } from './summary.ts';

const MOST_VALUES = 8;
const DAY = 86_400_000;
/** So many certificates of each kind are listed. */
const MOST_LISTED = 200;

interface Growing {
  readonly certificate: LogCertificate;
  readonly outcomes: Counts;
  readonly entries: Entry[];
}

/** The clients' certificates of a log, each with all its values. */
export function certificateRows(entries: readonly Entry[]): readonly CertificateRow[] {
  const found = new Map<string, Growing>();
  for (const entry of entries) {
    const certificate = entry.judgement?.client ?? null;
    if (certificate === null) continue;
    const known = found.get(certificate.id) ?? { certificate, outcomes: noCounts(), entries: [] };
    found.set(certificate.id, known);
    known.outcomes[outcomeOf(entry)] += entry.requests;
    known.entries.push(entry);
  }
  return [...found.values()].map(rowOf);
}

function rowOf({ certificate, outcomes, entries }: Growing): CertificateRow {
  const first = entries.reduce<number | null>((least, one) => earlier(least, one.first), null);
  const last = entries.reduce<number | null>((most, one) => later(most, one.last), null);
  const values = [...entries].sort((a, b) => b.requests - a.requests || a.hash - b.hash);
  const { notAfter } = certificate;
  return {
    certificate,
    requests: sumOf(outcomes),
    outcomes,
    values: values.slice(0, MOST_VALUES).map(({ id }) => id),
    first,
    last,
    isSeenExpired: notAfter !== null && last !== null && last > notAfter,
  };
}

/** When certificates expire, as of `now`: the soonest first, at most 200 of each kind. */
export function expiryOf(rows: readonly CertificateRow[], now: number): Expiry {
  const ends = (row: CertificateRow): number =>
    row.certificate.notAfter ?? Number.POSITIVE_INFINITY;
  const sorted = [...rows].sort((a, b) => ends(a) - ends(b));
  const within = (from: number, to: number): readonly CertificateRow[] =>
    sorted
      .filter((row) => ends(row) >= now + from * DAY && ends(row) < now + to * DAY)
      .slice(0, MOST_LISTED);
  return {
    expired: within(Number.NEGATIVE_INFINITY, 0),
    in30: within(0, 30),
    in60: within(30, 60),
    in90: within(60, 90),
  };
}
