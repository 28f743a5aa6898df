import type { DiagnosticCode } from '../core/diagnostic.ts';
import { certificateRows, expiryOf } from './certificate-rows.ts';
import { contrastOf } from './contrast.ts';
import { earlier, keptOf, later, noCounts, outcomeOf } from './count.ts';
import type { Entry } from './entry.ts';
import { histogramOf, MOST_BUCKETS } from './histogram.ts';
import { isDamaged, isFailing, type OutcomeCounts } from './outcome.ts';
import type { Bounds, CertificateRow, FindingCount, LogSummary, LogVerdict } from './summary.ts';
import { LIMITS, type Tally } from './tally.ts';

/** What a summary says beside what was counted. */
export type Around = Pick<LogSummary, 'progress' | 'files' | 'lines'> & { readonly now: number };

/** Everything that is shown at once. */
export function summarise(tally: Tally, { now, progress, files, lines }: Around): LogSummary {
  const all = [...tally.entries()];
  const entries = keptOf(tally);
  const requests = tally.requests - requestsIn(all.filter(({ isForeign }) => isForeign));
  const dropped = tally.requests - requestsIn(all);
  const outcomes = noCounts();
  for (const entry of entries) outcomes[outcomeOf(entry)] += entry.requests;
  outcomes.unjudged += dropped;
  const rows = certificateRows(entries);
  return {
    progress,
    files,
    lines,
    verdict: verdictOf(entries, rows, outcomes, requests),
    requests,
    absent: tally.absent,
    outcomes,
    first: entries.reduce<number | null>((least, one) => earlier(least, one.first), null),
    last: entries.reduce<number | null>((most, one) => later(most, one.last), null),
    times: { ...tally.times },
    histogram: histogramOf(entries, tally.step, null, MOST_BUCKETS),
    findings: findingsOf(entries),
    expiry: expiryOf(rows, now),
    contrast: contrastOf(
      entries,
      files.map(({ name }) => name),
    ),
    bounds: boundsOf(tally, entries, dropped),
  };
}

const requestsIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { requests }) => sum + requests, 0);

function verdictOf(
  entries: readonly Entry[],
  rows: readonly CertificateRow[],
  outcomes: OutcomeCounts,
  requests: number,
): LogVerdict {
  const damaged = ({ outcomes: of }: Pick<CertificateRow, 'outcomes'>): number =>
    of.unreadable + of.cut + of.recovered;
  const failing = entries.filter((entry) => isFailing(outcomeOf(entry)));
  const isFound = entries.length > 0 || requests > 0;
  return {
    state: failing.length > 0 ? 'failing' : isFound ? 'intact' : 'none',
    certificates: rows.length,
    damagedCertificates: rows.filter((row) => damaged(row) > 0).length,
    refusedCertificates: rows.filter((row) => row.outcomes.refused > 0).length,
    unknownValues: failing.filter(
      (one) => isDamaged(outcomeOf(one)) && (one.judgement?.client ?? null) === null,
    ).length,
    requests,
    damagedRequests: damaged({ outcomes }),
    refusedRequests: outcomes.refused,
    since: failing.reduce<number | null>((least, one) => earlier(least, one.first), null),
    all: commonCodes(entries, failing),
  };
}

/** Findings that every failing value has, and no working one. */
function commonCodes(
  entries: readonly Entry[],
  failing: readonly Entry[],
): readonly DiagnosticCode[] {
  const [first] = failing;
  const codesOf = (entry: Entry): ReadonlySet<DiagnosticCode> =>
    new Set(
      (entry.judgement?.findings ?? [])
        .filter(({ severity }) => severity !== 'note')
        .map(({ code }) => code),
    );
  let codes = first === undefined ? [] : [...codesOf(first)];
  for (const entry of failing) {
    if (codes.length === 0) break;
    const own = codesOf(entry);
    codes = codes.filter((code) => own.has(code));
  }
  for (const entry of entries) {
    if (codes.length === 0) break;
    const { judgement } = entry;
    if (judgement === null || isFailing(judgement.outcome)) continue;
    const own = codesOf(entry);
    codes = codes.filter((code) => !own.has(code));
  }
  return codes;
}

const SEVERITIES = ['error', 'warning', 'note'];

function findingsOf(entries: readonly Entry[]): readonly FindingCount[] {
  const found = new Map<
    DiagnosticCode,
    Omit<FindingCount, 'certificates' | 'requests' | 'values'> & {
      requests: number;
      values: number;
      certificates: Set<string>;
    }
  >();
  for (const { judgement, requests } of entries) {
    for (const { code, severity } of judgement?.findings ?? []) {
      const known = found.get(code) ?? {
        code,
        severity,
        requests: 0,
        values: 0,
        certificates: new Set(),
      };
      found.set(code, known);
      known.requests += requests;
      known.values += 1;
      const id = judgement?.client?.id;
      if (id !== undefined) known.certificates.add(id);
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, certificates: one.certificates.size }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.requests - a.requests,
    );
}

function boundsOf(tally: Tally, entries: readonly Entry[], droppedRequests: number): Bounds {
  const kept = (entry: Entry): number =>
    [...entry.addresses.values()].reduce((sum, n) => sum + n, 0);
  return {
    mostValues: LIMITS.values,
    distinctValues: tally.distinctValues,
    isSampled: tally.isSampled,
    droppedRequests,
    droppedAddresses:
      tally.keptAddresses === 1
        ? 0
        : entries.reduce((sum, entry) => sum + entry.addressed - kept(entry), 0),
    step: tally.step,
  };
}
