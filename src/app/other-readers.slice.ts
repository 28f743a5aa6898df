import type { StateCreator } from 'zustand/vanilla';
import type { OtherAnswer } from '../core/other-readers/answer.ts';
import type { AppState } from './store.ts';
import type { FailureReason } from './worker-client.ts';

/** How other readers read what is on show. */
export interface OtherReadersSlice {
  readonly others:
    | { readonly status: 'idle' | 'reading' }
    | { readonly status: 'ready'; readonly answers: readonly OtherAnswer[] }
    | { readonly status: 'failed'; readonly failure: FailureReason };
  readonly awaitOthers: () => void;
  readonly takeOthers: (answers: readonly OtherAnswer[]) => void;
  readonly failOthers: (failure: FailureReason) => void;
  readonly forgetOthers: () => void;
}

/** The slice of a fresh page: nobody was asked. */
export const createOtherReadersSlice: StateCreator<AppState, [], [], OtherReadersSlice> = (
  set,
) => ({
  others: { status: 'idle' },
  awaitOthers: () => set({ others: { status: 'reading' } }),
  takeOthers: (answers) => set({ others: { status: 'ready', answers } }),
  failOthers: (failure) => set({ others: { status: 'failed', failure } }),
  forgetOthers: () => set({ others: { status: 'idle' } }),
});
