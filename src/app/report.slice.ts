import type { StateCreator } from 'zustand/vanilla';
import type { Catalog } from '../core/catalog.ts';
import type { Inspection } from '../core/view.ts';
import { withOwn } from './own-decoders.slice.ts';
import type { AppState } from './store.ts';
import type { FailureReason } from './worker-client.ts';

/** An inspection together with the text that it is about: its spans fit no other. */
export interface Answer {
  readonly text: string;
  readonly inspection: Inspection;
}

/** What the engine said about the paste. */
export interface ReportSlice {
  readonly status: 'empty' | 'working' | 'ready' | 'failed';
  /** The newest answer. While a newer text is being read it is still about the one before. */
  readonly answer: Answer | null;
  readonly failure: FailureReason | null;
  /** What the page may offer; null until the worker has started. */
  readonly catalog: Catalog | null;
  /** Index of the change that the evidence shows. */
  readonly change: number;
  readonly receive: (answer: Answer) => void;
  readonly fail: (failure: FailureReason) => void;
  readonly offer: (catalog: Catalog) => void;
  readonly showChange: (index: number) => void;
}

/** The report slice of a fresh page. */
export const createReportSlice: StateCreator<AppState, [], [], ReportSlice> = (set, get) => ({
  status: 'empty',
  answer: null,
  failure: null,
  catalog: null,
  change: 0,
  receive: (answer) => {
    // The text may have been cleared while the worker was reading it.
    if (get().text === '') return;
    set({ status: 'ready', answer, failure: null, change: 0 });
  },
  fail: (failure) => {
    if (get().text !== '') set({ status: 'failed', answer: null, failure });
  },
  offer: (catalog) => set(({ ownDecoders }) => ({ catalog: withOwn(catalog, ownDecoders) })),
  showChange: (change) => set({ change }),
});
