import { beforeEach, expect, test } from 'vitest';
import { inspectText } from '../engine.ts';
import { selectBlock, selectQuestion } from './octets-selectors.ts';
import { selectMarked } from './pointer.slice.ts';
import { readPreferences } from './preferences-storage.ts';
import { type AppStore, createAppStore } from './store.ts';

const A = { start: 3, end: 4 };
const B = { start: 8, end: 12 };
let store: AppStore;

beforeEach(() => {
  store = createAppStore(readPreferences({ getItem: () => null }, ['en']));
});

test('a pin holds against the mouse, and gives way to the keyboard', () => {
  const { point, pin, step } = store.getState();
  point(A, 'paste');
  expect(selectMarked(store.getState())).toEqual(A);
  pin(A);
  point(B, 'paste');
  expect(selectMarked(store.getState())).toEqual(A);
  step(B);
  expect(store.getState()).toMatchObject({ pinned: null, pointed: B, isByKey: true });
});

test('the same place again lifts the pin', () => {
  const { pin } = store.getState();
  pin(A);
  pin({ ...A });
  expect(store.getState().pinned).toBeNull();
});

test('a view that the mouse left is nowhere, unless the mouse is in the next one by now', () => {
  const { point, leave } = store.getState();
  point(A, 'paste');
  point(A, 'octets');
  leave('paste');
  expect(selectMarked(store.getState())).toEqual(A);
  leave('octets');
  expect(selectMarked(store.getState())).toBeNull();
});

test('a lead opens the octets at the certificate that stands there; another text forgets it', async () => {
  const one = (name: string): string =>
    `-----BEGIN CERTIFICATE-----\n${name.repeat(40)}\n-----END CERTIFICATE-----\n`;
  const text = one('AAAA') + one('BBBB');
  const { load, receive, leadTo } = store.getState();
  load(text);
  receive({ text, inspection: await inspectText(text) });
  expect(selectQuestion(store.getState())).toBeNull();
  const at = { start: text.indexOf('BBBB'), end: text.indexOf('BBBB') + 4 };
  leadTo(at, '', 'form-strict');
  expect(selectBlock(store.getState())).toBe(1);
  expect(selectMarked(store.getState())).toEqual(at);
  expect(selectQuestion(store.getState())).toMatchObject({ index: 1, decoder: 'form-strict' });
  load('another');
  expect(store.getState()).toMatchObject({ pinned: null, lead: null, block: null, mapped: null });
});
