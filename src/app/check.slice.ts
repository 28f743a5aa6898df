import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** What a paste is checked against. It lives in memory only. */
export interface CheckSlice {
  /** What the user was told to find, one value a line. */
  readonly expected: string;
  /** The time at which validity is judged, as it is written; "" for now. */
  readonly judgedAt: string;
  readonly expect: (expected: string) => void;
  readonly judge: (judgedAt: string) => void;
}

/** The check slice of a fresh page. */
export const createCheckSlice: StateCreator<AppState, [], [], CheckSlice> = (set) => ({
  expected: '',
  judgedAt: '',
  expect: (expected) => set(({ text }) => ({ expected, ...again(text) })),
  judge: (judgedAt) => set(({ text }) => ({ judgedAt, ...again(text) })),
});

/** The answer waits until the typing rests. */
const again = (text: string): Partial<AppState> =>
  text === '' ? {} : { status: 'working', isTyping: true };
