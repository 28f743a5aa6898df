import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { logClients } from '../conformance/log-certificates.ts';
import { generateLog, type LogWish } from '../conformance/log-generator.ts';
import { logSchemaErrors } from '../conformance/schema.ts';
import { inspectLogValue, inspectToJson } from '../engine.ts';
import { judge, textOf } from '../log/judge.ts';
import { LOG_OUTCOMES } from '../log/outcome.ts';
import type { LogFilter } from '../log/rows.ts';
import { LogDesk } from './log-desk.ts';
import type { LogFile, LogJob, LogJudging, ToJudge } from './log-protocol.ts';
import { readJob } from './log-read.ts';
import { type LogPort, LogScanning } from './log-scan.ts';

const NOW = Date.UTC(2026, 10, 27);
const clients = logClients(41, 'log scan');
const judging: LogJudging = { now: NOW };

/** A port whose other end does in this thread what the worker does in its own. */
function portTo(work: (message: never, answer: (data: unknown) => void) => void): LogPort {
  const port: LogPort = {
    onmessage: null,
    postMessage: (message) =>
      work(structuredClone(message) as never, (data) =>
        port.onmessage?.({ data: structuredClone(data) } as MessageEvent),
      ),
  };
  return port;
}

const reader = (): LogPort => portTo((job: LogJob, answer) => void readJob(job, answer));
const inspector = (options: LogJudging): LogPort =>
  portTo(async ({ id, values }: ToJudge, answer) => {
    const judged = values.map(({ field, value }) =>
      judge(field, value, (text) => inspectLogValue(text, options)),
    );
    answer({ id, judgements: await Promise.all(judged) });
  });

async function scanned(
  files: readonly LogFile[],
  options: LogJudging = judging,
): Promise<{ readonly desk: LogDesk; readonly scanning: LogScanning }> {
  const scanning = new LogScanning(files, options);
  const desk = new LogDesk(scanning.tally, options, scanning);
  await scanning.begin([reader(), reader()], [inspector(options), inspector(options)]);
  while (!scanning.isEnded) await new Promise((resolve) => setTimeout(resolve, 5));
  return { desk, scanning };
}

const wish = (change: Partial<LogWish> = {}): LogWish => ({
  seed: 3,
  shape: 'nginx',
  octets: 400_000,
  damaged: 10,
  clients,
  ...change,
});

function fileOf(name: string, change: Partial<LogWish> = {}) {
  const { pieces, answers } = generateLog(wish(change));
  const octets = Buffer.concat([...pieces]);
  return { file: { name, blob: new Blob([octets]) }, octets, answers };
}

const ALL: LogFilter = {};
const rowsOf = (desk: LogDesk, filter: LogFilter = ALL) => {
  const page = desk.answer({
    kind: 'rows',
    query: { filter, sort: 'requests', descending: true, offset: 0, limit: 1000 },
  });
  if (page === null || !('rows' in page)) throw new RangeError('no rows');
  return page;
};
const groupsOf = (desk: LogDesk, by: 'certificate' | 'client' | 'issuer' | 'finding' | 'field') => {
  const page = desk.answer({ kind: 'groups', query: { by, filter: ALL, offset: 0, limit: 1000 } });
  if (page === null || !('groups' in page)) throw new RangeError('no groups');
  return page.groups;
};

test('two files, one of them compressed: what is shown is what was written', async () => {
  const plain = fileOf('access.log');
  const packed = fileOf('b.log.gz', { seed: 9, shape: 'ndjson' });
  const { desk } = await scanned([
    plain.file,
    { name: 'b.log.gz', blob: new Blob([gzipSync(packed.octets)]) },
  ]);
  const summary = desk.summary();
  const all = [plain, packed].map(({ answers }) => answers);
  const sum = (of: 'intact' | 'recovered'): number =>
    all
      .flatMap(({ certificates }) => [...certificates.values()])
      .reduce((total, one) => total + one[of], 0);
  expect(summary.progress.state).toBe('ended');
  expect(summary.requests).toBe(all[0]!.requests + all[1]!.requests);
  expect(summary.outcomes).toMatchObject({
    intact: sum('intact'),
    recovered: sum('recovered'),
    cut: all[0]!.cut + all[1]!.cut,
    unreadable: 0,
    unjudged: 0,
  });
  expect(summary.lines).toBe(all[0]!.lines + all[1]!.lines);
  expect(
    summary.files.map(({ name, isGzip, isTruncated, shape }) => [name, isGzip, isTruncated, shape]),
  ).toEqual([
    ['access.log', false, false, 'lines'],
    ['b.log.gz', true, false, 'lines'],
  ]);
  const known = new Map<
    string,
    {
      readonly requests: number;
      readonly damaged: number;
      readonly first: number;
      readonly last: number;
    }
  >();
  for (const [sha256, one] of all.flatMap(({ certificates }) => [...certificates])) {
    const before = known.get(sha256) ?? {
      requests: 0,
      damaged: 0,
      first: one.first,
      last: one.last,
    };
    known.set(sha256, {
      requests: before.requests + one.requests,
      damaged: before.damaged + one.recovered,
      first: Math.min(before.first, one.first),
      last: Math.max(before.last, one.last),
    });
  }
  const groups = groupsOf(desk, 'certificate').filter(({ key }) => key !== '');
  expect(
    Object.fromEntries(
      groups.map(({ key, requests, outcomes, first, last }) => [
        key,
        { requests, damaged: outcomes.recovered, first, last },
      ]),
    ),
  ).toEqual(Object.fromEntries(known));
  expect(summary.verdict.damagedCertificates).toBe(
    [...known.values()].filter(({ damaged }) => damaged > 0).length,
  );
  const addresses = new Map<string, number>();
  for (const [address, count] of all.flatMap((one) => [...one.addresses]))
    addresses.set(address, (addresses.get(address) ?? 0) + count);
  expect(
    Object.fromEntries(groupsOf(desk, 'client').map(({ key, requests }) => [key, requests])),
  ).toEqual(Object.fromEntries(addresses));
  expect(groupsOf(desk, 'issuer').filter(({ key }) => key !== '')).toHaveLength(4);
});

test('what sets the failing apart, in counts: all of them hold a "+", and were decoded as a form', async () => {
  const lines = clients.flatMap(({ pem }, i) => {
    const alb = encodeURIComponent(pem).replaceAll('%2B', '+');
    const holds = alb.includes('+');
    const isFailing = holds && i < 20;
    const value = isFailing
      ? decodeURIComponent(alb.replaceAll('+', ' ')).replaceAll('\n', '\\x0A')
      : encodeURIComponent(pem);
    return `10.0.0.${i} - - [17/Nov/2026:09:12:${String(i).padStart(2, '0')} +0000] "GET /" 200 "${value}"\n`;
  });
  const { desk } = await scanned([{ name: 'a', blob: new Blob(lines) }]);
  const { verdict, contrast } = desk.summary();
  const failing = clients.slice(0, 20).filter(({ pem }) => pem.includes('+')).length;
  expect(verdict).toMatchObject({
    state: 'failing',
    certificates: 41,
    damagedCertificates: failing,
    damagedRequests: failing,
    requests: 41,
    since: Date.UTC(
      2026,
      10,
      17,
      9,
      12,
      clients.findIndex(({ pem }) => pem.includes('+')),
    ),
    all: ['percent.plus-became-space'],
  });
  expect(contrast?.failing).toEqual({ certificates: failing, requests: failing });
  expect(contrast?.working).toEqual({ certificates: 41 - failing, requests: 41 - failing });
  expect(
    contrast?.traits.slice(0, 2).map(({ kind, value, relation }) => [kind, value, relation]),
  ).toEqual([
    ['plus', 'yes', 'all'],
    ['plus', 'no', 'none'],
  ]);
  expect(contrast?.traits.find(({ kind }) => kind === 'finding')).toMatchObject({
    value: 'percent.plus-became-space',
    relation: 'all',
  });
});

test('my app refuses what it cannot read, and says why', async () => {
  const { file, answers } = fileOf('a', { damaged: 0 });
  const { desk } = await scanned([file], {
    now: NOW,
    app: { field: 'X-Other', decoder: 'java-urldecoder-utf8', receiver: null },
  });
  const { outcomes, verdict } = desk.summary();
  expect(outcomes.refused).toBe(verdict.refusedRequests);
  const refused = rowsOf(desk, { outcomes: ['refused'] });
  expect(refused.total).toBeGreaterThan(0);
  // URLDecoder turns "+" into a space: just the values that hold one are refused.
  for (const { judgement } of rowsOf(desk).rows)
    expect(judgement?.outcome).toBe(judgement!.pluses > 0 ? 'refused' : 'intact');
  expect(refused.requests + outcomes.intact).toBe(answers.requests);
});

test('rows: search, outcome, range and group narrow them; a page is a part of all', async () => {
  const { file, answers } = fileOf('a');
  const { desk } = await scanned([file]);
  const all = rowsOf(desk);
  expect(all.requests).toBe(answers.requests);
  expect(
    rowsOf(desk, { search: 'CLIENT-00007 acme' }).rows.every(({ certificate }) =>
      certificate?.subject.includes('client-00007'),
    ),
  ).toBe(true);
  expect(rowsOf(desk, { search: 'client-00007' }).total).toBeGreaterThan(0);
  expect(rowsOf(desk, { search: 'nobody' }).total).toBe(0);
  expect(rowsOf(desk, { outcomes: ['cut'] }).requests).toBe(answers.cut);
  const { first, last } = desk.summary();
  const middle = (first! + last!) / 2;
  const [before, after] = [
    { from: first! - 1000, to: middle },
    { from: middle, to: last! + 1000 },
  ].map((range) => {
    const step = desk.summary().bounds.step;
    return rowsOf(desk, {
      range: { from: Math.floor(range.from / step) * step, to: Math.floor(range.to / step) * step },
    }).requests;
  });
  expect(before! + after!).toBeGreaterThanOrEqual(answers.requests - 3);
  expect(before! + after!).toBeLessThanOrEqual(answers.requests);
  const [group] = groupsOf(desk, 'certificate').filter(({ key }) => key !== '');
  const own = rowsOf(desk, { group: { by: 'certificate', key: group!.key } });
  expect(own.requests).toBe(group!.requests);
  const page = desk.answer({
    kind: 'rows',
    query: { filter: ALL, sort: 'requests', descending: true, offset: 5, limit: 10 },
  });
  expect(page).toMatchObject({ rows: all.rows.slice(5, 15), total: all.total, offset: 5 });
  const ordered = (['first', 'last', 'length', 'title', 'outcome'] as const).map((sort) =>
    desk.answer({
      kind: 'rows',
      query: { filter: ALL, sort, descending: false, offset: 0, limit: 1000 },
    }),
  );
  expect(new Set(ordered.map((one) => one !== null && 'rows' in one && one.rows.length))).toEqual(
    new Set([all.total]),
  );
});

test('a brushed histogram has the requests of its range, finer than the whole', async () => {
  const { file, answers } = fileOf('a');
  const { desk } = await scanned([file]);
  const histogram = (
    range: { readonly from: number; readonly to: number } | null,
    most: number,
  ) => {
    const found = desk.answer({ kind: 'histogram', filter: ALL, range, most });
    if (found === null || !('buckets' in found)) throw new RangeError('no histogram');
    return found;
  };
  const total = ({ buckets }: ReturnType<typeof histogram>): number =>
    buckets.reduce(
      (sum, { outcomes }) => sum + LOG_OUTCOMES.reduce((all, one) => all + outcomes[one], 0),
      0,
    );
  const whole = histogram(null, 5);
  expect(total(whole)).toBe(answers.requests);
  expect(whole.buckets.length).toBeLessThanOrEqual(5);
  const { at } = whole.buckets[1]!;
  const part = histogram({ from: at, to: at + whole.step }, 60);
  expect(part.step).toBeLessThan(whole.step);
  expect(total(part)).toBe(
    LOG_OUTCOMES.reduce((all, one) => all + whole.buckets[1]!.outcomes[one], 0),
  );
});

test('one value: its text for the first screen, its last moment and its first line', async () => {
  const { file, octets } = fileOf('a');
  const { desk } = await scanned([file]);
  const [row] = rowsOf(desk).rows;
  const value = desk.answer({ kind: 'value', id: row!.id });
  if (value === null || !('text' in value)) throw new RangeError('no value');
  expect(value.moment).toBe(row!.last);
  const line = octets.toString().split('\n')[value.place!.line - 1]!;
  expect(line).toContain(`"${value.value}"`);
  const { certificates } = await inspectToJson(value.text, { now: NOW });
  expect(certificates[0]?.sha256).toBe(row!.certificate?.sha256);
  expect(desk.answer({ kind: 'value', id: 1e9 })).toBeNull();
});

test('JSON is what its schema says, and redacted holds no name, address, serial number or value', async () => {
  const { file } = fileOf('secret-name.log');
  const { desk } = await scanned([file]);
  for (const isRedacted of [true, false]) {
    const text = [...desk.export({ format: 'json', isRedacted, filter: ALL })].join('');
    const log = JSON.parse(text);
    expect(logSchemaErrors(log)).toEqual([]);
    expect(log.values).toHaveLength(rowsOf(desk).total);
    for (const secret of [
      'client-000',
      'Acme',
      '10.0.',
      'BEGIN',
      'secret-name',
      rowsOf(desk).rows[0]!.certificate!.serialNumber,
    ]) {
      expect(text.includes(secret)).toBe(!isRedacted);
    }
    expect(text).toContain(rowsOf(desk).rows[0]!.certificate!.sha256);
  }
  const redacted = JSON.stringify(desk.answer({ kind: 'redacted' }));
  expect(redacted).not.toMatch(/client-000|Acme|10\.0\.|secret-name/);
});

test('CSV has a record for each value, and no cell that a spreadsheet runs', async () => {
  const { file } = fileOf('a');
  const { desk } = await scanned([file]);
  const records = (isRedacted: boolean): readonly string[] =>
    [...desk.export({ format: 'csv', isRedacted, filter: ALL })].join('').split('\r\n');
  expect(records(true)).toHaveLength(rowsOf(desk).total + 2);
  expect(records(true)[0]).toMatch(/^\ufeffoutcome,requests,first,last,field/);
  expect(records(true).join('')).not.toMatch(/client-000|Acme|10\.0\.|BEGIN/);
  expect(records(false).join('\n')).toContain(",'-----BEGIN");
});

test('a scan that is stopped keeps what was found', async () => {
  const { file } = fileOf('a');
  const scanning = new LogScanning([file], judging);
  const desk = new LogDesk(scanning.tally, judging, scanning);
  const begun = scanning.begin([reader()], []);
  scanning.stop('cancelled');
  await begun;
  expect(desk.summary().progress).toMatchObject({ state: 'cancelled', left: 0 });
});

test('a file that cannot be read is noted, and the others are read', async () => {
  const { file, answers } = fileOf('a');
  const broken = new Blob(['x'.repeat(100)]);
  Object.defineProperty(broken, 'slice', {
    value: () => ({
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    }),
  });
  const scanning = new LogScanning([{ name: 'gone', blob: broken }, file], judging);
  const desk = new LogDesk(scanning.tally, judging, scanning);
  const direct = (): LogPort => {
    const port: LogPort = {
      onmessage: null,
      postMessage: (job) =>
        void readJob(job as LogJob, (data) => port.onmessage?.({ data } as MessageEvent)),
    };
    return port;
  };
  await scanning.begin([direct()], [inspector(judging)]);
  while (!scanning.isEnded) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(desk.summary().files.map(({ isUnreadable }) => isUnreadable)).toEqual([true, false]);
  expect(desk.summary().requests).toBe(answers.requests);
});

test('what the engine says of a value of a log is what it says of it on the first screen', async () => {
  const { pieces, answers } = generateLog(wish({ octets: 60_000, damaged: 30 }));
  for (const _ of pieces);
  for (const value of [...answers.values.keys()].slice(0, 30)) {
    const text = textOf('X-Client-Cert', value);
    const [lean, whole] = await Promise.all([
      inspectLogValue(text, { now: NOW }),
      inspectToJson(text, { now: NOW }),
    ]);
    expect(lean.findings).toEqual(whole.findings);
    expect(lean.verdict).toEqual(whole.verdict);
    expect(lean.certificates).toEqual(whole.certificates);
    expect(lean.fields.map((field) => ({ ...field, decoders: [] }))).toEqual(
      whole.fields.map((field) => ({ ...field, decoders: [] })),
    );
  }
});
