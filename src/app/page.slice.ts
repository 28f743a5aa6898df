import type { StateCreator } from 'zustand/vanilla';
import type { AppState } from './store.ts';

/** The route behind which everything stands that a link carries: no browser sends a fragment to a server. */
export const SHARED = '#/shared/';

/** What stands beside the textbox: the answer, or a page of its own. */
export type Page = 'inspect' | 'generate' | 'log' | 'shared';

export interface PageSlice {
  readonly page: Page;
  readonly visit: (page: Page) => void;
}

/** The page slice of a fresh page. */
export const createPageSlice: StateCreator<AppState, [], [], PageSlice> = (set) => ({
  page: 'inspect',
  visit: (page) => set({ page }),
});
