import type { StateCreator } from 'zustand/vanilla';
import { UNMAPPED } from './octets.slice.ts';
import { NOWHERE } from './pointer.slice.ts';
import type { AppState } from './store.ts';

/** More than a person types at once: a paste, a drop or a fill. */
const BULK = 48;

/** The paste and how it is being edited. It lives in memory only: nothing of it is ever stored. */
export interface InputSlice {
  readonly text: string;
  /** Counts the texts that came from elsewhere than the textbox, which then takes up the new text. */
  readonly revision: number;
  /** Whether the last change came key by key: answers then wait until the typing rests. */
  readonly isTyping: boolean;
  /** Whether the textbox stands open at its full height; three lines, or the bar of a phone, otherwise. */
  readonly isEditing: boolean;
  /** Whether a person asked to see a private key that the page had covered. */
  readonly isRevealed: boolean;
  /** The textbox changed. */
  readonly type: (text: string) => void;
  /** A text from elsewhere: an example, or a paste outside the textbox. */
  readonly load: (text: string) => void;
  readonly clear: () => void;
  readonly edit: () => void;
  readonly rest: () => void;
}

/** The input slice of a fresh page. */
export const createInputSlice: StateCreator<AppState, [], [], InputSlice> = (set, get) => ({
  text: '',
  revision: 0,
  isTyping: false,
  isEditing: true,
  isRevealed: false,
  type: (text) => {
    const before = get();
    if (text === before.text) return;
    const isBulk = Math.abs(text.length - before.text.length) > BULK;
    const isEditing = text === '' || (before.isEditing && !isBulk);
    const isRevealed = before.isRevealed && !isBulk;
    set({ text, isTyping: !isBulk, isEditing, isRevealed, ...NO_FILES, ...pending(text) });
  },
  load: (text) =>
    set(({ revision }) => ({
      text,
      revision: revision + 1,
      isTyping: false,
      isEditing: text === '',
      isRevealed: false,
      ...NO_FILES,
      ...pending(text),
    })),
  clear: () => get().load(''),
  edit: () => set({ isEditing: true, isRevealed: true }),
  rest: () => set({ isEditing: false, isRevealed: false }),
});

/** A text that was changed is no longer that of a file. */
const NO_FILES: Pick<AppState, 'files' | 'left'> = { files: [], left: 0 };

/** A place of one text is none of another. */
const NO_PLACE: Partial<AppState> = { shown: null, ...NOWHERE, ...UNMAPPED };

/** What a new text means for the answer: the old one stays to be read until the new one is there. */
const pending = (text: string): Partial<AppState> =>
  text === ''
    ? { status: 'empty', answer: null, change: 0, ...NO_PLACE }
    : { status: 'working', ...NO_PLACE };
