// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepLog } from '../../app/log/keep-log.ts';
import type { LogScan } from '../../app/log/scan-log.ts';
import { FRESH, type Locale } from '../../app/preferences.slice.ts';
import { createAppStore } from '../../app/store.ts';
import { NO_OUTCOMES } from '../../log/outcome.ts';
import type { LogRow, RowQuery } from '../../log/rows.ts';
import { emptySummary, type LogSummary } from '../../log/summary.ts';
import type { LogExport, LogQuestion } from '../../worker/log-protocol.ts';
import { loadMessages } from '../messages/index.ts';
import { StoreContext } from '../use-app.ts';
import { LocaleContext } from '../use-messages.ts';
import { Log } from './log.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
beforeAll(() => Promise.all((['en', 'ko', 'ja'] as const).map(loadMessages)));

const ROWS = 100_000;
const START = Date.UTC(2026, 10, 17, 9);

/** A log of 100,000 values, as an engine would answer for it. */
function play() {
  const asked: LogQuestion[] = [];
  const calls = { cancelled: 0, closed: 0, exported: [] as LogExport[] };
  const rowAt = (id: number): LogRow => ({
    id,
    field: 'X-SSL-CERT',
    length: 2000,
    outcome: id % 2 === 0 ? 'intact' : 'recovered',
    judgement: null,
    certificate: null,
    requests: ROWS - id,
    first: START,
    last: START + id,
    places: [],
    addresses: [],
    otherAddresses: 0,
  });
  const rows = ({ offset, limit }: RowQuery) => ({
    rows: Array.from({ length: Math.min(limit, ROWS - offset) }, (_, i) => rowAt(offset + i)),
    total: ROWS,
    requests: 5_000_050_000,
    offset,
    version: 1,
  });
  const answer = (question: LogQuestion): unknown => {
    asked.push(question);
    switch (question.kind) {
      case 'rows':
        return rows(question.query);
      case 'groups':
        return { by: question.query.by, groups: [], total: 0, offset: 0, version: 1 };
      case 'value':
        return {
          id: question.id,
          field: 'X-SSL-CERT',
          value: 'abc',
          text: `X-SSL-CERT: value ${question.id}`,
          moment: START + question.id,
          first: START,
          place: null,
        };
      default:
        return { ...summary, verdict: { ...summary.verdict, certificates: 77 } };
    }
  };
  const scan: LogScan = {
    cancel: () => {
      calls.cancelled += 1;
    },
    close: () => {
      calls.closed += 1;
    },
    ask: (question) => Promise.resolve(answer(question) as never),
    export: (wanted) => {
      calls.exported.push(wanted);
      return Promise.resolve(new Blob(['x']));
    },
  };
  return { scan, asked, calls };
}

const summary: LogSummary = {
  ...emptySummary(1_000_000),
  progress: {
    state: 'ended',
    octets: 1_000_000,
    total: 1_000_000,
    elapsed: 2_000,
    rate: 0,
    left: null,
    judged: ROWS,
    values: ROWS,
  },
  verdict: {
    state: 'failing',
    certificates: 41,
    damagedCertificates: 3,
    refusedCertificates: 0,
    unknownValues: 0,
    requests: 98_332,
    damagedRequests: 1_204,
    refusedRequests: 0,
    since: Date.UTC(2026, 10, 17, 9, 12),
    all: ['percent.plus-became-space'],
  },
  lines: 98_400,
  requests: 98_332,
  outcomes: { ...NO_OUTCOMES, recovered: 1_204, intact: 97_128 },
  histogram: {
    step: 60_000,
    buckets: [0, 1, 2].map((minute) => ({
      at: START + minute * 60_000,
      outcomes: { ...NO_OUTCOMES, recovered: 400 + minute, intact: 30_000 },
    })),
    untimed: NO_OUTCOMES,
  },
};

let unmount = (): void => undefined;
afterEach(() => act(async () => unmount()));
beforeEach(() => vi.restoreAllMocks());

async function show(locale: Locale = 'en', given: LogSummary | null = summary) {
  const store = createAppStore(FRESH);
  const played = play();
  let update = (_: LogSummary): void => undefined;
  const workers = { startLog: vi.fn(), startInspector: vi.fn(), cores: 2 };
  keepLog(
    store,
    (_workers, _source, _judging, onUpdate) => {
      update = onUpdate;
      return played.scan;
    },
    workers,
  );
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  unmount = () => root.unmount();
  await act(async () =>
    root.render(
      <StoreContext value={store}>
        <LocaleContext value={locale}>
          <Log />
        </LocaleContext>
      </StoreContext>,
    ),
  );
  if (given !== null) {
    await act(async () => store.getState().openLog('line'));
    await act(async () => update(given));
  }
  return { store, element, ...played, update: (next: LogSummary) => act(async () => update(next)) };
}

const rowsOf = (element: HTMLElement): readonly HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>('[role="row"]')].filter((row) =>
    row.querySelector('[role="gridcell"]'),
  );

const button = (element: HTMLElement, name: string): HTMLButtonElement => {
  const found = [...element.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};

const press = (element: Element, key: string) =>
  act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

test.each([
  [
    'en',
    '3 of 41 certificates reach you damaged: 1,204 of 98,332 requests since 2026-11-17 09:12 UTC, all with “+” turned into spaces.',
  ],
  [
    'ko',
    "인증서 41개 중 3개가 손상되어 도착합니다. 요청 98,332건 중 1,204건, 2026-11-17 09:12 UTC부터, 공통점: 공백으로 바뀐 '+'.",
  ],
  [
    'ja',
    '証明書41枚のうち3枚が壊れて届いています。リクエスト98,332件のうち1,204件、2026-11-17 09:12 UTC から、共通点:空白に変わった「+」。',
  ],
] as const)('the verdict comes first, in %s', async (locale, sentence) => {
  const { element } = await show(locale);
  const [, first] = element.querySelectorAll('h2, p');
  expect(first!.textContent!.trim()).toBe(sentence);
});

test.each([
  ['scanning', 98_332, '98,332 requests with a certificate header, none inspected yet.'],
  ['cancelled', 98_332, '98,332 requests with a certificate header, none inspected.'],
  [
    'judging',
    90_000,
    'So far: 2 certificates, none damaged or refused: 98,332 requests. Not inspected yet: 90,000 requests.',
  ],
] as const)(
  '%s, %s not inspected: nothing is called good before',
  async (state, unjudged, said) => {
    const { element } = await show('en', {
      ...summary,
      progress: { ...summary.progress, state },
      verdict: {
        ...emptySummary(0).verdict,
        state: 'intact',
        certificates: unjudged === 98_332 ? 0 : 2,
        requests: 98_332,
      },
      outcomes: { ...NO_OUTCOMES, unjudged, intact: 98_332 - unjudged },
    });
    const [, first] = element.querySelectorAll('h2, p');
    expect(first!.textContent!.trim()).toBe(said);
    expect(first!.closest('[data-state]')!.getAttribute('data-state')).toBe('none');
    const expiry = element.querySelector('[aria-label="Who expires"]');
    expect(expiry === null).toBe(unjudged === 98_332);
  },
);

test('of 100,000 rows a few dozen are in the document, and scrolling brings others', async () => {
  const { element } = await show();
  const grid = element.querySelector('[role="grid"]')!;
  expect(grid.getAttribute('aria-rowcount')).toBe(`${ROWS + 1}`);
  expect(rowsOf(element).length).toBeGreaterThanOrEqual(16);
  expect(rowsOf(element).length).toBeLessThan(40);
  const scroller = element.querySelector<HTMLElement>('[role="grid"] [role="presentation"]')!;
  await act(async () => {
    scroller.scrollTop = 50_000 * 24;
    scroller.dispatchEvent(new Event('scroll'));
  });
  const indexes = rowsOf(element).map((row) => Number(row.getAttribute('aria-rowindex')) - 2);
  expect(rowsOf(element).length).toBeLessThan(40);
  for (let seen = 50_000; seen < 50_016; seen += 1) expect(indexes).toContain(seen);
  // The row that has the focus stays, wherever the eye is.
  expect(indexes).toContain(0);
  const row = rowsOf(element).find((one) => one.getAttribute('aria-rowindex') === '50002')!;
  expect(row.textContent).toContain('50,000');
});

test('arrows move through the rows, and Enter opens one at its time', async () => {
  const { element, store } = await show();
  rowsOf(element)[0]!.focus();
  await press(document.activeElement!, 'ArrowDown');
  await press(document.activeElement!, 'PageDown');
  expect(document.activeElement!.getAttribute('aria-rowindex')).toBe('18');
  await press(document.activeElement!, 'End');
  expect(document.activeElement!.getAttribute('aria-rowindex')).toBe(`${ROWS + 1}`);
  await press(document.activeElement!, 'Home');
  await press(document.activeElement!, 'ArrowDown');
  await press(document.activeElement!, 'Enter');
  const { text, judgedAt, page, logSource } = store.getState();
  expect({ text, judgedAt, page }).toEqual({
    text: 'X-SSL-CERT: value 1',
    judgedAt: '2026-11-17T09:00:00.001Z',
    page: 'inspect',
  });
  // The log stays open behind it.
  expect(logSource).toBe('line');
});

test('a search, an outcome, an order and a stretch of time are asked for', async () => {
  const { element, asked } = await show();
  const search = element.querySelector<HTMLInputElement>('input[type="search"]')!;
  const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  await act(async () => {
    type.call(search, 'acme');
    search.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => button(element, 'Damaged, recoverable').click());
  await act(async () => button(element, 'Certificate').click());
  const from = element.querySelector<HTMLInputElement>('input[type="range"]')!;
  expect(from.getAttribute('aria-valuetext')).toBe('2026-11-17 09:00 UTC');
  await act(async () => {
    type.call(from, '1');
    from.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const last = asked.filter(({ kind }) => kind === 'rows').at(-1);
  expect(last).toMatchObject({
    query: {
      filter: {
        search: 'acme',
        outcomes: ['recovered'],
        range: { from: START + 60_000, to: START + 180_000 },
      },
      sort: 'title',
      descending: false,
    },
  });
  await act(async () => button(element, 'Whole time').click());
  expect(asked.filter(({ kind }) => kind === 'rows').at(-1)).toMatchObject({
    query: { filter: { range: null } },
  });
});

test('what is handed on is redacted until someone says otherwise', async () => {
  const { element, calls } = await show();
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
  await act(async () => button(element, 'Save as CSV').click());
  await act(async () => element.querySelector<HTMLInputElement>('[type="checkbox"]')!.click());
  await act(async () => button(element, 'Save as JSON').click());
  vi.unstubAllGlobals();
  expect(calls.exported.map(({ format, isRedacted }) => [format, isRedacted])).toEqual([
    ['csv', true],
    ['json', false],
  ]);
  expect(click).toHaveBeenCalledTimes(2);
});

test('while it is read, octets, rate and time left are told, and it can be cancelled', async () => {
  const { element, calls, update } = await show('en', {
    ...summary,
    progress: {
      state: 'scanning',
      octets: 250_000_000,
      total: 1_000_000_000,
      elapsed: 2_000,
      rate: 125_000_000,
      left: 6_000,
      judged: 10,
      values: 12,
    },
  });
  expect(element.textContent).toContain(
    '250 MB of 1.00 GB (25 %) · 125 MB a second · about 6 s left · 10 of 12 distinct values inspected',
  );
  expect(element.textContent).toContain('So far: 3 of 41 certificates');
  await act(async () => button(element, 'Cancel').click());
  expect(calls.cancelled).toBe(1);
  await update({
    ...summary,
    progress: { ...summary.progress, state: 'cancelled', octets: 500_000 },
  });
  expect(element.textContent).toContain(
    'What stands below was found in the first 500 kB of 1.00 MB.',
  );
  expect(button(element, 'Read again').disabled).toBe(false);
});

test('a log without any header says what to do, and half-readable files say why', async () => {
  const { element } = await show('en', {
    ...emptySummary(10),
    progress: { ...summary.progress, octets: 10, total: 10 },
    lines: 1,
    absent: 3,
    files: [
      {
        name: 'access.log.gz',
        octets: 10,
        read: 10,
        lines: 1,
        shape: 'lines',
        encoding: 'utf-8',
        isGzip: true,
        isTruncated: true,
        isBinary: true,
        isUnreadable: false,
        longLines: 2,
      },
    ],
  });
  expect(element.textContent).toContain('No certificate header in 1 line');
  expect(element.textContent).toContain('3 lines name a certificate header');
  expect(element.textContent).toContain('The gzip data ends too early or is damaged');
  expect(element.textContent).toContain('Parts of it are no text');
  expect(element.textContent).toContain('2 lines are too long');
});

test('closing frees the scan, and the page is empty again', async () => {
  const { element, calls, store } = await show();
  await act(async () => button(element, 'Close this log').click());
  expect(calls.closed).toBe(1);
  expect(store.getState().logSummary).toBeNull();
  expect(button(element, 'Choose log files').disabled).toBe(false);
});
