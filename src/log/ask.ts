import { earlier, keptOf, later, noCounts, outcomeOf, requestsOf, sumOf } from './count.ts';
import type { Entry, PlaceInPart } from './entry.ts';
import { isFailing, LOG_OUTCOMES } from './outcome.ts';
import type {
  GroupBy,
  GroupPage,
  GroupQuery,
  LogFilter,
  LogGroup,
  LogPlace,
  LogRow,
  RowPage,
  RowQuery,
  SortKey,
} from './rows.ts';
import type { Tally } from './tally.ts';

const MOST_LISTED = 8;
const MOST_ROWS = 1000;

/** A log that can be asked. `placeOf`: the line in its file; null while the lines before are not counted yet. */
export interface Asked {
  readonly tally: Tally;
  readonly version: number;
  readonly placeOf: (place: PlaceInPart) => LogPlace | null;
}

/** The values that a filter lets through. */
export function filtered(tally: Tally, filter: LogFilter): readonly Entry[] {
  const { search = '', outcomes, range, group } = filter;
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return keptOf(tally).filter((entry) => {
    if (outcomes !== undefined && !outcomes.includes(outcomeOf(entry))) return false;
    if (range && requestsOf(entry, tally.step, range) === 0) return false;
    if (group && !keysOf(entry, group.by).includes(group.key)) return false;
    return words.length === 0 || holds(entry, words);
  });
}

function holds(entry: Entry, words: readonly string[]): boolean {
  const { judgement, field, addresses } = entry;
  const certificates = (judgement?.certificates ?? []).flatMap(
    ({ subject, issuer, serialNumber, sha256, title }) => [
      subject,
      issuer,
      serialNumber,
      sha256 ?? '',
      title,
    ],
  );
  const codes = (judgement?.findings ?? []).map(({ code }) => code);
  const text = [field, judgement?.format ?? '', ...certificates, ...codes, ...addresses.keys()]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The groups that a value stands in. */
function keysOf({ judgement, field, addresses }: Entry, by: GroupBy): readonly string[] {
  switch (by) {
    case 'certificate':
      return [judgement?.client?.id ?? ''];
    case 'issuer':
      return [judgement?.client?.issuer ?? ''];
    case 'finding':
      return (judgement?.findings ?? []).map(({ code }) => code);
    case 'format':
      return [judgement?.format ?? ''];
    case 'field':
      return [field];
    case 'client':
      return [...addresses.keys()];
  }
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ORDERS: Readonly<Record<SortKey, (a: LogRow, b: LogRow) => number>> = {
  requests: (a, b) => a.requests - b.requests,
  outcome: (a, b) => LOG_OUTCOMES.indexOf(b.outcome) - LOG_OUTCOMES.indexOf(a.outcome),
  title: (a, b) => text(a.certificate?.title ?? '', b.certificate?.title ?? ''),
  issuer: (a, b) => text(a.certificate?.issuer ?? '', b.certificate?.issuer ?? ''),
  format: (a, b) => text(a.judgement?.format ?? '', b.judgement?.format ?? ''),
  first: (a, b) => (a.first ?? 0) - (b.first ?? 0),
  last: (a, b) => (a.last ?? 0) - (b.last ?? 0),
  notAfter: (a, b) => (a.certificate?.notAfter ?? 0) - (b.certificate?.notAfter ?? 0),
  length: (a, b) => a.length - b.length,
};

/** All rows that a filter lets through, in order: by the key, then by the place in the log. */
export function sortedRows(
  asked: Asked,
  { filter, sort, descending }: Pick<RowQuery, 'filter' | 'sort' | 'descending'>,
): readonly LogRow[] {
  const order = ORDERS[sort];
  const sign = descending ? -1 : 1;
  return filtered(asked.tally, filter)
    .map((entry) => rowOf(asked, entry, filter))
    .sort((a, b) => sign * order(a, b) || a.id - b.id);
}

/** One page of rows that are sorted already. */
export function pageOf(
  rows: readonly LogRow[],
  offset: number,
  limit: number,
  version: number,
): RowPage {
  return {
    rows: rows.slice(offset, offset + Math.min(limit, MOST_ROWS)),
    total: rows.length,
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    offset,
    version,
  };
}

/** One value as a row. */
export function rowOf({ tally, placeOf }: Asked, entry: Entry, { range }: LogFilter): LogRow {
  const { id, field, value, judgement, first, last } = entry;
  const addresses = [...entry.addresses]
    .map(([address, requests]) => ({ address, requests }))
    .sort((a, b) => b.requests - a.requests || text(a.address, b.address));
  return {
    id,
    field,
    length: value.length,
    outcome: outcomeOf(entry),
    judgement,
    certificate: judgement?.client ?? null,
    requests: requestsOf(entry, tally.step, range),
    first,
    last,
    places: entry.places.flatMap((place) => placeOf(place) ?? []),
    addresses: addresses.slice(0, MOST_LISTED),
    otherAddresses: Math.max(0, addresses.length - MOST_LISTED),
  };
}

/** Requests in groups: those with the most failing requests first, then by requests. */
export function groupsOf({ tally, version }: Asked, query: GroupQuery): GroupPage {
  const { by, filter, offset, limit } = query;
  const found = new Map<string, Growing>();
  for (const entry of filtered(tally, filter)) {
    for (const key of keysOf(entry, by)) {
      const known = found.get(key) ?? growing(key, by === 'certificate' ? titleOf(entry) : key);
      found.set(key, known);
      const all = requestsOf(entry, tally.step, filter.range);
      addTo(known, entry, by === 'client' ? (entry.addresses.get(key) ?? 0) : all);
    }
  }
  const groups = [...found.values()].map(({ group, ids }) => ({
    ...group,
    requests: sumOf(group.outcomes),
    certificates: ids.size,
  }));
  const failing = ({ outcomes }: LogGroup): number =>
    LOG_OUTCOMES.filter(isFailing).reduce((sum, one) => sum + outcomes[one], 0);
  groups.sort((a, b) => failing(b) - failing(a) || b.requests - a.requests || text(a.key, b.key));
  return {
    by,
    groups: groups.slice(offset, offset + Math.min(limit, MOST_ROWS)),
    total: groups.length,
    offset,
    version,
  };
}

const titleOf = ({ judgement }: Entry): string => judgement?.client?.title ?? '';

interface Growing {
  readonly group: {
    -readonly [K in keyof LogGroup]: K extends 'outcomes'
      ? ReturnType<typeof noCounts>
      : LogGroup[K];
  };
  readonly ids: Set<string>;
}

const growing = (key: string, label: string): Growing => ({
  group: {
    key,
    label,
    requests: 0,
    outcomes: noCounts(),
    values: 0,
    certificates: 0,
    first: null,
    last: null,
  },
  ids: new Set(),
});

function addTo({ group, ids }: Growing, entry: Entry, requests: number): void {
  group.outcomes[outcomeOf(entry)] += requests;
  group.values += 1;
  group.first = earlier(group.first, entry.first);
  group.last = later(group.last, entry.last);
  const id = entry.judgement?.client?.id;
  if (id !== undefined) ids.add(id);
}
