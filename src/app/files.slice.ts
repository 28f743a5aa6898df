import type { StateCreator } from 'zustand/vanilla';
import { MOST_CHARACTERS } from '../core/file/most-characters.ts';
import type { AppState } from './store.ts';

/** As much of a File as is needed, so that tests can play one. */
export interface FileLike {
  readonly name: string;
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** What a file turned out to hold, and its name as it is shown. */
export interface OpenedFile {
  readonly name: string;
  readonly kind: 'text' | 'der' | 'unknown';
}

/** What was read from files. `left`: how many characters are not in `text`. */
export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  readonly text: string;
  readonly left: number;
}

/** Files that were chosen or dropped. Their names are shown, and nothing of them is kept. */
export interface FilesSlice {
  /** Chosen and not read yet. */
  readonly chosen: readonly FileLike[];
  /** What the text was read from; none once it is typed or pasted. */
  readonly files: readonly OpenedFile[];
  /** How many characters of the files stand behind the text and are not read. */
  readonly left: number;
  readonly chooseFiles: (chosen: readonly FileLike[]) => void;
  readonly takeFiles: (opened: OpenedFiles) => void;
}

/** The files slice of a fresh page. */
export const createFilesSlice: StateCreator<AppState, [], [], FilesSlice> = (set, get) => ({
  chosen: [],
  files: [],
  left: 0,
  chooseFiles: (chosen) => {
    const log = logOf(chosen);
    if (log.length > 0) get().openLog(log);
    else if (chosen.length > 0) set({ chosen });
  },
  takeFiles: ({ files, text, left }) => {
    set({ chosen: [] });
    if (text !== '') get().load(text);
    set({ files, left });
  },
});

/** The files, where one of them is too big for the textbox or compressed; else none. */
const logOf = (chosen: readonly FileLike[]): readonly File[] =>
  chosen.some(({ name, size }) => size > MOST_CHARACTERS || /\.gz$/i.test(name))
    ? chosen.filter((file) => file instanceof File)
    : [];
