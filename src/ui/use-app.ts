import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { AppState, AppStore } from '../app/store.ts';

/** The store of this page. */
export const StoreContext = createContext<AppStore | null>(null);

/** A part of the state, by a selector that answers a primitive or a reference that lives in the state. */
export function useApp<T>(select: (state: AppState) => T): T {
  const store = use(StoreContext);
  if (store === null) throw new RangeError('no store around this component');
  return useStore(store, select);
}
