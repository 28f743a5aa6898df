// @vitest-environment jsdom
import { act, type ComponentType, type MemoExoticComponent, memo } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readPreferences } from '../../app/preferences-storage.ts';
import { createAppStore } from '../../app/store.ts';
import { freshRsaCertificate, toPem } from '../../conformance/fresh-certificates.ts';
import { inspectText, mapOctetsOf } from '../../engine.ts';
import { loadMessages } from '../messages/index.ts';
import { StoreContext } from '../use-app.ts';
import { LocaleContext } from '../use-messages.ts';
import { OctetViews } from './octet-views.tsx';

const drawn = vi.hoisted(() => ({ rows: 0 }));

/** The row as it is, and counted whenever it is drawn. */
function counted<P extends object>(row: MemoExoticComponent<ComponentType<P>>) {
  const Row = row.type;
  return memo((props: P) => {
    drawn.rows += 1;
    return <Row {...props} />;
  });
}

vi.mock('./hex-row.tsx', async (original) => {
  const rows = await original<typeof import('./hex-row.tsx')>();
  return { ...rows, HexRow: counted(rows.HexRow as never) };
});
vi.mock('./text-row.tsx', async (original) => {
  const rows = await original<typeof import('./text-row.tsx')>();
  return { ...rows, TextRow: counted(rows.TextRow as never) };
});
vi.mock('./tree-row.tsx', async (original) => {
  const rows = await original<typeof import('./tree-row.tsx')>();
  return { ...rows, TreeRow: counted(rows.TreeRow as never) };
});

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeAll(() => loadMessages('en'));

let unmount = (): void => undefined;
afterEach(() => act(async () => unmount()));

/** The views of the first of `count` certificates in one header. */
async function show(count: number) {
  const chain = Array.from({ length: count }, (_, i) => toPem(freshRsaCertificate(i)));
  const text = `X-SSL-CERT: ${encodeURIComponent(chain.join('')).replaceAll('%2B', '+')}`;
  const store = createAppStore(readPreferences({ getItem: () => null }, ['en']));
  store.getState().load(text);
  store.getState().receive({ text, inspection: await inspectText(text) });
  store.getState().toggle('octets');
  const question = {
    text,
    options: { ownDecoders: store.getState().ownDecoders },
    field: store.getState().answer!.inspection.report.fields[0]!.at.start,
    index: 0,
    decoder: 'form-strict',
  };
  store.getState().chooseReader('form-strict');
  store.getState().receiveMap({ question, map: await mapOctetsOf(question) });
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  unmount = () => root.unmount();
  await act(async () =>
    root.render(
      <StoreContext value={store}>
        <LocaleContext value="en">
          <OctetViews />
        </LocaleContext>
      </StoreContext>,
    ),
  );
  return { text, store, element };
}

const marked = (element: HTMLElement): readonly string[] =>
  [...element.querySelectorAll('[role="grid"], [role="tree"]')].map((view) =>
    [...view.querySelectorAll('mark')].map((mark) => mark.textContent).join(''),
  );

/** How many rows hold a mark: one quantum of base64 may reach into a second row of octets. */
const markedRows = (element: HTMLElement): number =>
  new Set(
    [...element.querySelectorAll('mark')].map((mark) =>
      mark.closest('[role="row"], [role="treeitem"]'),
    ),
  ).size;

/** In each view one row more, which had the focus before. */
const VIEWS = 5;

test('a move of the pointer draws only the rows that it marks and those that it leaves', async () => {
  const { text, store, element } = await show(20);
  const plus = text.indexOf('+');
  drawn.rows = 0;
  await act(async () => store.getState().point({ start: plus, end: plus + 1 }, 'paste'));
  expect(marked(element).slice(0, 3)).toEqual(['+', '+', '␣']);
  expect(drawn.rows).toBeGreaterThan(0);
  const first = markedRows(element);
  expect(first).toBeLessThanOrEqual(2 * VIEWS);
  expect(drawn.rows).toBeLessThanOrEqual(first + VIEWS);

  drawn.rows = 0;
  await act(async () => store.getState().point({ start: plus + 1, end: plus + 2 }, 'paste'));
  expect(drawn.rows).toBeLessThanOrEqual(first + markedRows(element));

  drawn.rows = 0;
  await act(async () => store.getState().point({ start: plus + 1, end: plus + 2 }, 'paste'));
  expect(drawn.rows).toBe(0);
});

test('a header of 64 KiB is a few dozen rows in the document', async () => {
  const { text, element } = await show(94);
  expect(text.length).toBeGreaterThan(64 * 1024);
  const rows = element.querySelectorAll('[role="row"], [role="treeitem"]').length;
  expect(rows).toBeGreaterThan(30);
  expect(rows).toBeLessThan(120);
  expect(element.querySelectorAll('*').length).toBeLessThan(2500);
});

test('a pin holds until it is lifted, and the mouse does not move it', async () => {
  const { text, store, element } = await show(2);
  const plus = text.indexOf('+');
  const here = { start: plus, end: plus + 1 };
  await act(async () => store.getState().pin(here));
  await act(async () => store.getState().point({ start: plus + 20, end: plus + 21 }, 'paste'));
  expect(marked(element)[0]).toBe('+');
  await act(async () => store.getState().pin(here));
  await act(async () => store.getState().point({ start: plus + 20, end: plus + 21 }, 'paste'));
  expect(marked(element)[0]).toBe(text[plus + 20]);
});
