import { expect, test } from 'vitest';
import { MOST_CHARACTERS } from '../core/file/most-characters.ts';
import type { LogSummary } from '../log/summary.ts';
import { emptySummary } from '../log/summary.ts';
import { inspectLogValue } from './log/inspect-value.ts';
import { keepLog } from './log/keep-log.ts';
import { filterOf } from './log/look.ts';
import type { LogScan, LogSource } from './log/scan-log.ts';
import { FRESH } from './preferences.slice.ts';
import { createAppStore } from './store.ts';

const sized = (name: string, size: number): File =>
  Object.defineProperty(new File(['x'], name), 'size', { value: size });

/** A store whose log is read by nobody: what is started and closed is written down. */
function watched() {
  const store = createAppStore(FRESH);
  const started: LogSource[] = [];
  const closed: LogSource[] = [];
  const updates: ((summary: LogSummary) => void)[] = [];
  const readLog: Parameters<typeof keepLog>[1] = (_workers, source, _judging, onUpdate) => {
    started.push(source);
    updates.push(onUpdate);
    const scan: LogScan = {
      cancel: () => undefined,
      close: () => closed.push(source),
      ask: () => new Promise(() => undefined),
      export: () => new Promise(() => undefined),
    };
    return scan;
  };
  const start = (): Worker => {
    throw new Error('no worker is needed here');
  };
  const keep = (): void =>
    keepLog(store, readLog, { startLog: start, startInspector: start, cores: 1 });
  return { store, started, closed, updates, keep };
}

test.each([
  ['a big file', [sized('access.log', MOST_CHARACTERS + 1)], true],
  ['a small file', [sized('cert.pem', MOST_CHARACTERS)], false],
  ['a compressed file', [sized('access.log.GZ', 100)], true],
  ['a big one among others', [sized('a.pem', 1), sized('b.log', MOST_CHARACTERS * 9)], true],
])('%s on the first screen: read as a log %s', (_name, files, isLog) => {
  const { store } = watched();
  store.getState().chooseFiles(files);
  const { page, logSource, chosen } = store.getState();
  expect({ page, logSource, chosen }).toEqual(
    isLog
      ? { page: 'log', logSource: files, chosen: [] }
      : { page: 'inspect', logSource: null, chosen: files },
  );
});

test('a log that was dropped before anything could read it is read as soon as that is there', () => {
  const { store, started, keep } = watched();
  const files = [sized('access.log', MOST_CHARACTERS + 1)];
  store.getState().chooseFiles(files);
  expect(store.getState()).toMatchObject({ page: 'log', logSource: files });
  keep();
  expect(started).toEqual([files]);
  expect(store.getState().logScan).not.toBeNull();
});

test('the newest log is read, the one before is freed, and its late news are ignored', () => {
  const { store, started, closed, updates, keep } = watched();
  keep();
  store.getState().openLog('first');
  store.getState().openLog('second');
  expect({ started, closed }).toEqual({ started: ['first', 'second'], closed: ['first'] });
  updates[0]!({ ...emptySummary(1), lines: 1 });
  expect(store.getState().logSummary).toBeNull();
  updates[1]!({ ...emptySummary(1), lines: 2 });
  expect(store.getState().logSummary?.lines).toBe(2);
  store.getState().closeLog();
  updates[1]!({ ...emptySummary(1), lines: 3 });
  const { logSource, logScan, logSummary } = store.getState();
  expect({ logSource, logScan, logSummary }).toEqual({
    logSource: null,
    logScan: null,
    logSummary: null,
  });
  expect(closed).toEqual(['first', 'second']);
});

test('nothing opens nothing', () => {
  const { store } = watched();
  store.getState().openLog('');
  store.getState().openLog([]);
  expect(store.getState().page).toBe('inspect');
});

test('an untouched view lets everything through', () => {
  const { store } = watched();
  expect(filterOf(store.getState().logView)).toEqual({ range: null, group: null });
  store.getState().lookAtLog({ search: '  acme ', outcomes: ['cut'] });
  expect(filterOf(store.getState().logView)).toEqual({
    search: 'acme',
    outcomes: ['cut'],
    range: null,
    group: null,
  });
});

test('a value is judged at its time, and now where the log has none', () => {
  const { store } = watched();
  const value = { id: 1, field: '', value: 'v', text: 'v', first: null, place: null };
  inspectLogValue(store.getState(), { ...value, moment: Date.UTC(2026, 10, 17, 9, 12) });
  expect(store.getState().judgedAt).toBe('2026-11-17T09:12:00.000Z');
  inspectLogValue(store.getState(), { ...value, moment: null });
  const { judgedAt, text, page } = store.getState();
  expect({ judgedAt, text, page }).toEqual({ judgedAt: '', text: 'v', page: 'inspect' });
});
