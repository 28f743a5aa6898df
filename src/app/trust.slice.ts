import type { StateCreator } from 'zustand/vanilla';
import type { FileLike } from './files.slice.ts';
import type { AppState } from './store.ts';

/** What the certificate is used for. */
export type Purpose = 'clientAuth' | 'serverAuth' | 'any';

/** What paths are judged by. The anchors are kept in the browser only where the user chose so. */
export interface TrustSlice {
  /** PEM, or any form in which certificates are pasted; "" for none. */
  readonly anchors: string;
  readonly keepsAnchors: boolean;
  readonly purpose: Purpose;
  /** A bundle that was chosen and is not read yet. */
  readonly chosenAnchors: readonly FileLike[];
  readonly trust: (anchors: string) => void;
  readonly keepAnchors: (keepsAnchors: boolean) => void;
  readonly choosePurpose: (purpose: Purpose) => void;
  readonly chooseAnchors: (chosen: readonly FileLike[]) => void;
}

/** The trust slice, starting from the anchors that were kept; null where none were. */
export const createTrustSlice =
  (kept: string | null): StateCreator<AppState, [], [], TrustSlice> =>
  (set) => ({
    anchors: kept ?? '',
    keepsAnchors: kept !== null,
    purpose: 'clientAuth',
    chosenAnchors: [],
    trust: (anchors) => set(({ text }) => ({ anchors, chosenAnchors: [], ...again(text) })),
    keepAnchors: (keepsAnchors) => set({ keepsAnchors }),
    choosePurpose: (purpose) => set(({ text }) => ({ purpose, ...again(text) })),
    chooseAnchors: (chosenAnchors) => set({ chosenAnchors }),
  });

/** The answer waits until the typing rests. */
const again = (text: string): Partial<AppState> =>
  text === '' ? {} : { status: 'working', isTyping: true };
