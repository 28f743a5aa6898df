import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFrom } from '../conformance/damage-kinds.ts';
import { logClients } from '../conformance/log-certificates.ts';
import {
  type Answers,
  generateLog,
  LOG_SHAPES,
  type LogShape,
} from '../conformance/log-generator.ts';
import { inspectLogValue } from '../engine.ts';
import { gunzip } from '../worker/gunzip.ts';
import type { Entry } from './entry.ts';
import { judge } from './judge.ts';
import { FileReader } from './open.ts';
import { splitAt } from './split.ts';
import { summarise } from './summarise.ts';
import { emptySummary } from './summary.ts';
import { LIMITS, type Limits, Tally } from './tally.ts';
import { TimeReader } from './time.ts';

const NOW = Date.UTC(2026, 10, 27);
const clients = logClients(40, 'log tests');

function made(
  seed: number,
  shape: LogShape,
  octets = 60_000,
): { readonly octets: Buffer; readonly answers: Answers } {
  const { pieces, answers } = generateLog({
    seed,
    shape,
    octets,
    damaged: 1 + (seed % 30),
    clients,
  });
  return { octets: Buffer.concat([...pieces]), answers };
}

/** The log in chunks of chance lengths up to `most`. */
function read(
  octets: Uint8Array,
  most: number,
  seed = 1,
  limits: Limits = LIMITS,
): { readonly tally: Tally; readonly lines: number } {
  const tally = new Tally(limits);
  const reader = new FileReader(new TimeReader(NOW), tally);
  const draw = drawFrom(seed);
  for (let at = 0; at < octets.length; ) {
    const end = at + 1 + (most === 1 ? 0 : draw.number(most));
    reader.push(octets.subarray(at, end));
    at = end;
  }
  reader.end();
  return { tally, lines: reader.lines };
}

/** A value as a test that fails prints it. */
const brief = (value: string): string =>
  `${value.length} ${value.slice(0, 40)}…${createHash('sha256').update(value).digest('hex').slice(0, 12)}`;
const countsOf = (tally: Tally): Record<string, number> =>
  Object.fromEntries([...tally.entries()].map(({ value, requests }) => [brief(value), requests]));
const expectedOf = ({ values }: Answers): Record<string, number> =>
  Object.fromEntries([...values].map(([value, requests]) => [brief(value), requests]));

/** Everything that is counted, in an order of its own. */
const contentOf = (tally: Tally): unknown => ({
  requests: tally.requests,
  absent: tally.absent,
  times: tally.times,
  step: tally.step,
  distinct: tally.distinctValues,
  entries: [...tally.entries()]
    .map(
      ({ field, value, requests, untimed, first, last, places, series, addresses, addressed }) => ({
        field,
        value,
        requests,
        untimed,
        first,
        last,
        places,
        addressed,
        at: series.at,
        counts: series.counts,
        addresses: [...addresses].sort(),
      }),
    )
    .sort((a, b) => (a.field + a.value < b.field + b.value ? -1 : 1)),
});

test.each(LOG_SHAPES)('%s: every value is found, whatever the chunks are', (shape) => {
  fc.assert(
    fc.property(fc.nat(1000), fc.constantFrom(1, 7, 64, 4096, 65_536, 1 << 20), (seed, most) => {
      const { octets, answers } = made(seed, shape, most === 1 ? 30_000 : 60_000);
      const { tally, lines } = read(octets, most, seed);
      expect(countsOf(tally)).toEqual(expectedOf(answers));
      expect(tally.requests).toBe(answers.requests);
      expect(tally.times.none).toBe(0);
      expect(lines).toBe(answers.lines);
    }),
    { numRuns: 12 },
  );
});

test.each(LOG_SHAPES)('%s: addresses and times are those of the requests', async (shape) => {
  const { octets, answers } = made(7, shape, 200_000);
  const { tally } = read(octets, 65_536);
  const addresses = new Map<string, number>();
  for (const entry of tally.entries()) {
    for (const [address, count] of entry.addresses)
      addresses.set(address, (addresses.get(address) ?? 0) + count);
  }
  expect(Object.fromEntries(addresses)).toEqual(Object.fromEntries(answers.addresses));
  await judgeAll(tally);
  const found = new Map<string, Entry[]>();
  for (const entry of tally.entries()) {
    const id = entry.judgement?.client?.sha256;
    if (id) found.set(id, [...(found.get(id) ?? []), entry]);
  }
  const sum = (entries: readonly Entry[], outcome: string): number =>
    entries
      .filter(({ judgement }) => judgement?.outcome === outcome)
      .reduce((all, { requests }) => all + requests, 0);
  const counted = [...found].map(([sha256, entries]) => [
    sha256,
    {
      requests: entries.reduce((all, { requests }) => all + requests, 0),
      intact: sum(entries, 'intact'),
      recovered: sum(entries, 'recovered'),
      cut: sum(entries, 'cut'),
      first: Math.min(...entries.map(({ first }) => first!)),
      last: Math.max(...entries.map(({ last }) => last!)),
    },
  ]);
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(answers.certificates));
  const summary = summarise(tally, { ...emptySummary(), now: NOW });
  expect(summary.outcomes.cut).toBe(answers.cut);
  expect(summary.verdict.certificates).toBe(answers.certificates.size);
  expect(summary.histogram.buckets.reduce((all, { outcomes }) => all + outcomes.intact, 0)).toBe(
    summary.outcomes.intact,
  );
});

async function judgeAll(tally: Tally): Promise<void> {
  for (const entry of tally.entries()) {
    entry.judgement = await judge(entry.field, entry.value, (text) =>
      inspectLogValue(text, { now: NOW }),
    );
    entry.isForeign = entry.judgement === null;
  }
}

const LINES = LOG_SHAPES.filter((shape) => !['har', 'json', 'csv'].includes(shape));
/** So little that everything is dropped, thinned out and coarsened. */
const SMALL: Limits = { values: 20, characters: 20_000, addresses: 30, steps: 60 };

test.each([LIMITS, SMALL])(
  'parts of a log make the log, in any order, however it is cut',
  (limits) => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom(...LINES),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        fc.nat(),
        (seed, shape, cuts, order) => {
          const { octets } = made(seed, shape);
          const places = cuts.map((cut) => {
            const at = Math.floor(cut * octets.length);
            const split = splitAt(octets.subarray(at));
            return split === -1 ? octets.length : at + split;
          });
          const parts = partsAt(
            octets,
            [...new Set([0, ...places])].sort((a, b) => a - b),
          );
          const whole = read(octets, 1 << 20, seed, limits).tally;
          const draw = drawFrom(order);
          const tallies = parts.map((part) => read(part, 4096, seed, limits).tally);
          const all = new Tally(limits);
          while (tallies.length > 0) {
            const [next] = tallies.splice(draw.number(tallies.length), 1);
            all.take(next!.drain(), new Map());
          }
          if (limits === LIMITS) expect(withoutPlaces(all)).toEqual(withoutPlaces(whole));
          else expectSample(all, whole, read(octets, 1 << 20, seed).tally);
        },
      ),
      { numRuns: 20 },
    );
  },
);

/** Places in parts are counted from the beginning of each. */
const withoutPlaces = (tally: Tally): unknown =>
  JSON.parse(
    JSON.stringify(contentOf(tally), (key, value) => (key === 'places' ? undefined : value)),
  );

/** The same values are kept, and all that is kept of each is what stands in the log. */
function expectSample(all: Tally, whole: Tally, truth: Tally): void {
  expect(all.requests).toBe(truth.requests);
  expect(countsOf(all)).toEqual(countsOf(whole));
  expect(all.distinctValues).toBe(whole.distinctValues);
  const known = new Map([...truth.entries()].map((entry) => [entry.field + entry.value, entry]));
  for (const entry of all.entries()) {
    const { requests, untimed, first, last, addressed, series, addresses } = entry;
    const real = known.get(entry.field + entry.value)!;
    expect([requests, untimed, first, last, addressed]).toEqual([
      real.requests,
      real.untimed,
      real.first,
      real.last,
      real.addressed,
    ]);
    const steps = new Map<number, number>();
    for (const [i, at] of real.series.at.entries()) {
      const wide = Math.floor((at * truth.step) / all.step);
      steps.set(wide, (steps.get(wide) ?? 0) + real.series.counts[i]!);
    }
    expect(series.at.map((at, i) => [at, series.counts[i]])).toEqual([...steps]);
    for (const [address, count] of addresses) expect(count).toBe(real.addresses.get(address));
  }
}

const partsAt = (octets: Buffer, cuts: readonly number[]): readonly Buffer[] =>
  cuts.map((from, i) => octets.subarray(from, cuts[i + 1] ?? octets.length));

test('what is drained again and again is the whole', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 500, max: 20_000 }), (seed, length) => {
      const { octets } = made(seed, 'nginx');
      const tally = new Tally();
      const reader = new FileReader(new TimeReader(NOW), tally);
      const all = new Tally();
      const known = new Map<number, Entry>();
      for (let at = 0; at < octets.length; at += length) {
        reader.push(octets.subarray(at, at + length));
        all.take(tally.drain(), known);
      }
      reader.end();
      all.take(tally.drain(), known);
      expect(contentOf(all)).toEqual(contentOf(read(octets, 1 << 20).tally));
    }),
    { numRuns: 15 },
  );
});

async function* piecesOf(
  octets: Uint8Array,
  most: number,
  draw = drawFrom(3),
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; ) {
    const end = at + 1 + draw.number(most);
    yield octets.subarray(at, end);
    at = end;
  }
}

test.each([1, 3, 64, 65_536])(
  'gzip of one member or several is the log, in pieces of %i',
  async (most) => {
    const { octets, answers } = made(11, 'nginx', most === 1 ? 3000 : 60_000);
    const middle = octets.indexOf(10, octets.length / 2) + 1;
    const members = [octets.subarray(0, middle), octets.subarray(middle)].map((part) =>
      gzipSync(part),
    );
    for (const packed of [gzipSync(octets), Buffer.concat(members)]) {
      const tally = new Tally();
      const reader = new FileReader(new TimeReader(NOW), tally);
      expect(await gunzip(piecesOf(packed, most), (piece) => reader.push(piece))).toBe(true);
      reader.end();
      expect(countsOf(tally)).toEqual(expectedOf(answers));
    }
  },
);

test('gzip that ends too early gives what it held', async () => {
  const { octets, answers } = made(11, 'nginx', 200_000);
  const packed = gzipSync(octets);
  const tally = new Tally();
  const reader = new FileReader(new TimeReader(NOW), tally);
  const whole = await gunzip(piecesOf(packed.subarray(0, packed.length - 5000), 4096), (piece) =>
    reader.push(piece),
  );
  reader.end();
  expect(whole).toBe(false);
  expect(tally.requests).toBeGreaterThan(answers.requests / 2);
  expect(tally.requests).toBeLessThan(answers.requests);
});

test.each(['utf-16le', 'utf-16be'] as const)('%s with a byte order mark is read', (encoding) => {
  const { octets, answers } = made(5, 'ndjson');
  const wide = Buffer.from(`\ufeff${octets.toString()}`, 'utf16le');
  const { tally } = read(encoding === 'utf-16le' ? wide : wide.swap16(), 4096);
  expect(countsOf(tally)).toEqual(expectedOf(answers));
});
