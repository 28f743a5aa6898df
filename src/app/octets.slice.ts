import type { StateCreator } from 'zustand/vanilla';
import type { OctetMap, OctetsQuestion } from '../core/octets/octet-map.ts';
import type { AppState } from './store.ts';

/** An answer octet by octet, with what was asked: it is about no other certificate. */
export interface Mapped {
  readonly question: OctetsQuestion;
  /** Null where nothing of the kind is there. */
  readonly map: OctetMap | null;
}

/** Which certificate is shown octet by octet, and beside whose reading. */
export interface OctetsSlice {
  /** Index into `blocks` of the view; null until one was chosen. */
  readonly block: number | null;
  /** The decoder chosen for this view alone; null: the one of the evidence. */
  readonly readBy: string | null;
  readonly mapped: Mapped | null;
  readonly chooseBlock: (block: number) => void;
  readonly chooseReader: (decoder: string) => void;
  readonly receiveMap: (mapped: Mapped) => void;
}

/** No certificate, and nothing of one. */
export const UNMAPPED: Pick<AppState, 'block' | 'mapped'> = { block: null, mapped: null };

/** The octets slice of a fresh page. */
export const createOctetsSlice: StateCreator<AppState, [], [], OctetsSlice> = (set, get) => ({
  ...UNMAPPED,
  readBy: null,
  chooseBlock: (block) => set({ block, pinned: null, pointed: null }),
  chooseReader: (readBy) => set({ readBy }),
  receiveMap: (mapped) => {
    if (mapped.question.text === get().answer?.text) set({ mapped });
  },
});
