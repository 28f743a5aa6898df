import { expect, test } from 'vitest';
import { readPreferences } from './preferences-storage.ts';
import { selectIsSecondCovered, selectSecond } from './second-selectors.ts';
import { type AppStore, createAppStore } from './store.ts';

const nothing = { getItem: () => null } as unknown as Storage;
const fresh = (): AppStore => createAppStore(readPreferences(nothing, ['en']));

test('a second value counts while there is a comparison, and outlives leaving it', () => {
  const store = fresh();
  store.getState().typeSecond('X');
  expect(selectSecond(store.getState())).toBe('');
  store.getState().compare();
  expect(selectSecond(store.getState())).toBe('X');
  store.getState().leaveComparison();
  expect(selectSecond(store.getState())).toBe('');
  store.getState().compare();
  expect(selectSecond(store.getState())).toBe('X');
});

test('what is removed is forgotten', () => {
  const store = fresh();
  store.getState().compare();
  store.getState().typeSecond('X');
  store.getState().removeSecond();
  expect(store.getState()).toMatchObject({ isComparing: false, second: '' });
});

test('a paste is read at once, typing when it rests', () => {
  const store = fresh();
  store.getState().typeSecond('a'.repeat(100));
  expect(store.getState().isTyping).toBe(false);
  store.getState().typeSecond('a'.repeat(101));
  expect(store.getState().isTyping).toBe(true);
});

test('a private key is covered before anything has been read', () => {
  const store = fresh();
  store.getState().compare();
  store.getState().typeSecond('-----BEGIN EC PRIVATE KEY-----');
  expect(selectIsSecondCovered(store.getState())).toBe(true);
  store.getState().typeSecond('-----BEGIN CERTIFICATE-----');
  expect(selectIsSecondCovered(store.getState())).toBe(false);
});
