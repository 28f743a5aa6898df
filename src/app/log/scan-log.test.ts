import { expect, test, vi } from 'vitest';
import { emptySummary, type LogSummary } from '../../log/summary.ts';
import type { FromLog, LogQuestion, ToLog } from '../../worker/log-protocol.ts';
import type { ToWorker } from '../../worker/protocol.ts';
import { type LogSource, type LogWorkerLike, scanLog } from './scan-log.ts';

/** A worker that says what the test says. */
class Played<To> implements LogWorkerLike<To> {
  readonly asked: To[] = [];
  isTerminated = false;
  onmessage: LogWorkerLike<To>['onmessage'] = null;
  onerror: LogWorkerLike<To>['onerror'] = null;

  postMessage(message: To): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(message: FromLog): void {
    this.onmessage?.({ data: message } as MessageEvent<FromLog>);
  }

  fail(): void {
    this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  }
}

const stateOf = (state: LogSummary['progress']['state']): LogSummary => {
  const summary = emptySummary(5);
  return { ...summary, progress: { ...summary.progress, state } };
};

function begun(source: LogSource = 'hello', cores = 3) {
  const logs: Played<ToLog>[] = [];
  const inspectors: Played<ToWorker>[] = [];
  const start =
    <To>(all: Played<To>[]) =>
    () => {
      const worker = new Played<To>();
      all.push(worker);
      return worker;
    };
  const updates: LogSummary[] = [];
  const scan = scanLog(
    { startLog: start(logs), startInspector: start(inspectors), cores },
    source,
    { now: 0 },
    (summary) => updates.push(summary),
  );
  const [leader, ...readers] = logs;
  return {
    scan,
    leader: leader!,
    readers,
    inspectors,
    hands: [...readers, ...inspectors],
    updates,
  };
}

test('as many workers as there are cores beside the page read, and as many judge', () => {
  for (const [cores, hands] of [
    [1, 1],
    [2, 1],
    [3, 2],
    [64, 4],
  ] as const) {
    const { readers, inspectors, leader } = begun('hello', cores);
    expect([readers.length, inspectors.length]).toEqual([hands, hands]);
    expect(readers.every(({ asked }) => asked[0]?.kind === 'read')).toBe(true);
    expect(inspectors.every(({ asked }) => asked[0]?.kind === 'judge-log')).toBe(true);
    const [lead] = leader.asked;
    if (lead?.kind !== 'lead') throw new RangeError('nobody leads');
    expect([lead.readers.length, lead.inspectors.length]).toEqual([hands, hands]);
  }
});

test('files keep their names and are handed over as they are; a paste has none', async () => {
  const file = new File(['a log'], 'access.log');
  const lead = begun([file]).leader.asked[0];
  expect(lead).toMatchObject({ kind: 'lead', files: [{ name: 'access.log', blob: file }] });
  const paste = begun('a log').leader.asked[0];
  if (paste?.kind !== 'lead') throw new RangeError('nobody leads');
  expect(paste.files[0]?.name).toBe('');
  expect(await paste.files[0]?.blob.text()).toBe('a log');
});

test('what reads and judges is ended with the log, what answers is not', () => {
  const { leader, hands, updates } = begun();
  expect(updates.map(({ progress }) => progress)).toMatchObject([{ state: 'scanning', total: 5 }]);
  leader.say({ summary: stateOf('judging') });
  expect(hands.some(({ isTerminated }) => isTerminated)).toBe(false);
  leader.say({ summary: stateOf('ended') });
  expect(hands.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(leader.isTerminated).toBe(false);
  expect(updates.at(-1)?.progress.state).toBe('ended');
});

test('cancelled, nothing reads on, and the leader is told', () => {
  const { scan, leader, hands } = begun();
  scan.cancel();
  expect(hands.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(leader.asked.at(-1)).toEqual({ kind: 'stop', state: 'cancelled' });
  expect(leader.isTerminated).toBe(false);
});

test('closed, everything is ended', () => {
  const { scan, leader, hands } = begun();
  scan.close();
  expect([leader, ...hands].every(({ isTerminated }) => isTerminated)).toBe(true);
});

test('a worker that breaks down ends the scan, and what was found stays', () => {
  const { leader, hands, inspectors } = begun();
  inspectors[0]!.fail();
  expect(hands.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(leader.asked.at(-1)).toEqual({ kind: 'stop', state: 'failed' });
});

test('a leader that breaks down is told of', () => {
  const { leader, hands, updates } = begun();
  leader.fail();
  expect(hands.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(updates.at(-1)?.progress.state).toBe('failed');
});

test('each question is answered through a port of its own', async () => {
  const { scan, leader } = begun();
  const question: LogQuestion = { kind: 'value', id: 7 };
  const [first, second] = [scan.ask(question), scan.ask({ kind: 'value', id: 8 })];
  const asked = leader.asked.filter((one) => one.kind === 'ask');
  expect(asked.map((one) => one.question)).toEqual([question, { kind: 'value', id: 8 }]);
  const value = { id: 8, field: '', value: 'v', text: 'v', moment: null, first: null, place: null };
  asked[1]!.port.postMessage(value);
  asked[0]!.port.postMessage(null);
  expect(await Promise.all([first, second])).toEqual([null, value]);
});

test('an export is its pieces, in order', async () => {
  const { scan, leader } = begun();
  const wanted = { format: 'csv', isRedacted: true, filter: {} } as const;
  const written = scan.export(wanted);
  await vi.waitFor(() => expect(leader.asked.at(-1)?.kind).toBe('export'));
  const last = leader.asked.at(-1)!;
  if (last.kind !== 'export') throw new RangeError('nothing is exported');
  expect(last.wanted).toEqual(wanted);
  for (const piece of ['a,', 'b', null]) last.port.postMessage(piece);
  const blob = await written;
  expect(blob.type).toBe('text/csv');
  expect(await blob.text()).toBe('a,b');
});
