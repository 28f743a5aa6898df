import { expect, test } from 'vitest';
import type { Inspection, MarkJson } from '../core/view.ts';
import { FRESH } from './preferences.slice.ts';
import { readPreferences, takeUpPreferences } from './preferences-storage.ts';
import type { Answer } from './report.slice.ts';
import { selectApp, selectIsCovered } from './selectors.ts';
import { type AppStore, createAppStore } from './store.ts';

/** A storage in memory. */
function memory(stored: Record<string, string> = {}): Storage & { readonly stored: typeof stored } {
  return {
    stored,
    length: 0,
    clear: () => undefined,
    key: () => null,
    getItem: (key) => stored[key] ?? null,
    removeItem: () => undefined,
    setItem: (key, value) => {
      stored[key] = value;
    },
  };
}

const fresh = (): AppStore => createAppStore(FRESH);

const answer = (text: string, marks: readonly MarkJson[] = []): Answer => ({
  text,
  inspection: { view: { marks } } as unknown as Inspection,
});

const PASTE = `X-SSL-CERT: ${'a'.repeat(100)}`;

test('a paste closes the textbox to three lines, typing does not', () => {
  const store = fresh();
  store.getState().type('X');
  expect(store.getState()).toMatchObject({ isEditing: true, isTyping: true, status: 'working' });
  store.getState().type(PASTE);
  expect(store.getState()).toMatchObject({ isEditing: false, isTyping: false });
  store.getState().edit();
  store.getState().type(`${PASTE}b`);
  expect(store.getState()).toMatchObject({ isEditing: true, isTyping: true });
});

test('what is cleared is forgotten, and a late answer to it is not taken', () => {
  const store = fresh();
  store.getState().type(PASTE);
  store.getState().receive(answer(PASTE));
  store.getState().clear();
  expect(store.getState()).toMatchObject({ text: '', status: 'empty', answer: null });
  store.getState().receive(answer(PASTE));
  expect(store.getState().answer).toBeNull();
});

test('a failure keeps the text', () => {
  const store = fresh();
  store.getState().type(PASTE);
  store.getState().fail('too-slow');
  expect(store.getState()).toMatchObject({ text: PASTE, status: 'failed', failure: 'too-slow' });
});

test('a private key stays covered until a person asks, and the next paste is covered again', () => {
  const store = fresh();
  const mark: MarkJson = { at: { start: 0, end: 9 }, kind: 'secret' };
  store.getState().type(PASTE);
  store.getState().receive(answer(PASTE, [mark]));
  expect(selectIsCovered(store.getState())).toBe(true);
  store.getState().edit();
  expect(selectIsCovered(store.getState())).toBe(false);
  store.getState().type(PASTE.repeat(2));
  store.getState().receive(answer(PASTE.repeat(2), [mark]));
  expect(selectIsCovered(store.getState())).toBe(true);
});

test('my app counts once its decoder is chosen', () => {
  const store = fresh();
  store.getState().chooseApp({ field: 'X-SSL-CERT' });
  expect(selectApp(store.getState())).toBeNull();
  store.getState().chooseApp({ decoder: 'java-urldecoder-utf8' });
  expect(selectApp(store.getState())).toEqual({
    field: 'X-SSL-CERT',
    decoder: 'java-urldecoder-utf8',
    receiver: null,
  });
});

test('preferences and my app are remembered, and nothing of a paste', () => {
  const storage = memory();
  const store = fresh();
  takeUpPreferences(store, storage, ['en']);
  store.getState().type(PASTE);
  store.getState().receive(answer(PASTE));
  expect(storage.stored).toEqual({});
  store.getState().chooseTheme('dark');
  store.getState().chooseApp({ field: 'X-SSL-CERT', decoder: 'go-QueryUnescape' });
  store.getState().chooseReplyLocale('ja');
  store.getState().setQuestionMark(false);
  expect(JSON.stringify(storage.stored)).not.toContain('aaaa');
  expect(readPreferences(storage, ['ko'])).toEqual({
    theme: 'dark',
    locale: 'en',
    myApp: { field: 'X-SSL-CERT', decoder: 'go-QueryUnescape', receiver: null },
    replyLocale: 'ja',
    hideNames: false,
    questionMark: false,
    ownDecoders: [],
    trustAnchors: null,
  });
});

const REMEMBERED = JSON.stringify({
  locale: 'ko',
  myApp: { field: 'X-SSL-CERT', decoder: 'go-QueryUnescape', receiver: null },
  hideNames: true,
  trustAnchors: 'PEM',
});

test('what is remembered reaches a store that began without it, and is not written again', () => {
  const stored = { 'mtls-lens': REMEMBERED };
  const store = createAppStore({ ...FRESH, locale: 'ko' });
  takeUpPreferences(store, memory(stored), ['en']);
  expect(store.getState()).toMatchObject({
    myApp: { field: 'X-SSL-CERT', decoder: 'go-QueryUnescape' },
    hideNames: true,
    questionMark: true,
    anchors: 'PEM',
    keepsAnchors: true,
  });
  expect(stored['mtls-lens']).toBe(REMEMBERED);
});

test('what was chosen before that stays chosen, and is remembered', () => {
  const storage = memory({ 'mtls-lens': REMEMBERED });
  const store = createAppStore({ ...FRESH, locale: 'ko' });
  store.getState().chooseApp({ decoder: 'java-urldecoder-utf8' });
  store.getState().chooseTheme('dark');
  takeUpPreferences(store, storage, ['en']);
  const myApp = { field: null, decoder: 'java-urldecoder-utf8', receiver: null };
  expect(store.getState()).toMatchObject({ myApp, theme: 'dark', hideNames: true });
  expect(readPreferences(storage, ['en'])).toMatchObject({ myApp, theme: 'dark', hideNames: true });
});

const strange: readonly string[] = ['', '{', 'null', '7', '[]', '{"theme":"x","myApp":[1]}'];

test.each(strange)('a memory that this page did not write is no memory: %s', (stored) => {
  expect(readPreferences(memory({ 'mtls-lens': stored }), ['fr-FR', 'ja-JP'])).toEqual({
    theme: 'system',
    locale: 'ja',
    myApp: { field: null, decoder: null, receiver: null },
    replyLocale: null,
    hideNames: false,
    questionMark: true,
    ownDecoders: [],
    trustAnchors: null,
  });
});
