import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** Whether a newer version of this page waits to be taken. */
export interface UpdateSlice {
  readonly hasUpdate: boolean;
  /** Whether the user asked for it: the page then starts anew. */
  readonly isUpdating: boolean;
  readonly offerUpdate: () => void;
  readonly takeUpdate: () => void;
}

/** The update slice of a fresh page. */
export const createUpdateSlice: StateCreator<AppState, [], [], UpdateSlice> = (set) => ({
  hasUpdate: false,
  isUpdating: false,
  offerUpdate: () => set({ hasUpdate: true }),
  takeUpdate: () => set({ isUpdating: true }),
});
