import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** More than a person types at once. */
const BULK = 48;

/** A second value beside the first. Like the first it lives in memory only. */
export interface SecondSlice {
  /** Whether a second value was asked for: route #/compare. */
  readonly isComparing: boolean;
  readonly second: string;
  readonly compare: () => void;
  /** Leaves the comparison; the second value is kept until it is removed. */
  readonly leaveComparison: () => void;
  readonly typeSecond: (second: string) => void;
  readonly removeSecond: () => void;
}

/** The second value of a fresh page: none. */
export const createSecondSlice: StateCreator<AppState, [], [], SecondSlice> = (set, get) => ({
  isComparing: false,
  second: '',
  compare: () => set({ isComparing: true }),
  leaveComparison: () => set({ isComparing: false }),
  typeSecond: (second) => {
    const isTyping = Math.abs(second.length - get().second.length) <= BULK;
    set({ second, isTyping });
  },
  removeSecond: () => set({ isComparing: false, second: '' }),
});
