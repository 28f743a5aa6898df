import type { StateCreator } from 'zustand/vanilla';
import type { OwnDecoder } from '../core/own-decoder/own-entry.ts';
import type { AppState } from './store.ts';

export type Locale = 'en' | 'ko' | 'ja';
export type Theme = 'system' | 'light' | 'dark';

/** "My app" as far as it has been chosen. `field` null: whatever field carries the certificate. */
export interface AppChoiceDraft {
  readonly field: string | null;
  readonly decoder: string | null;
  readonly receiver: string | null;
}

/** All that this browser remembers. The paste is no part of it. */
export interface Preferences {
  readonly theme: Theme;
  readonly locale: Locale;
  readonly myApp: AppChoiceDraft;
  /** The language of the recipient; null: that of the page. */
  readonly replyLocale: Locale | null;
  readonly hideNames: boolean;
  /** Whether `?` opens the list of keys: it can be turned off (WCAG 2.2, 2.1.4). */
  readonly questionMark: boolean;
}

/** Everything that is kept from one visit to the next. */
export interface Remembered extends Preferences {
  readonly ownDecoders: readonly OwnDecoder[];
  /** Trust anchors, where the user chose to keep them; null: they are not kept. */
  readonly trustAnchors: string | null;
}

/** What a browser has that was never here, and speaks English: the page is prerendered so. */
export const FRESH: Remembered = {
  theme: 'system',
  locale: 'en',
  myApp: { field: null, decoder: null, receiver: null },
  replyLocale: null,
  hideNames: false,
  questionMark: true,
  ownDecoders: [],
  trustAnchors: null,
};

/** The preferences and how they change. */
export interface PreferencesSlice extends Preferences {
  /** My app, while another stands there that came with a link: that is not remembered. Else null. */
  readonly ownApp: AppChoiceDraft | null;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLocale: (locale: Locale) => void;
  readonly chooseApp: (change: Partial<AppChoiceDraft>) => void;
  /** Judges by somebody else's app until it is changed. */
  readonly borrowApp: (app: AppChoiceDraft) => void;
  readonly chooseReplyLocale: (locale: Locale) => void;
  readonly setHideNames: (hideNames: boolean) => void;
  readonly setQuestionMark: (questionMark: boolean) => void;
}

/** The preferences slice, starting from what was remembered. */
export const createPreferencesSlice =
  ({
    theme,
    locale,
    myApp,
    replyLocale,
    hideNames,
    questionMark,
  }: Preferences): StateCreator<AppState, [], [], PreferencesSlice> =>
  (set) => ({
    theme,
    locale,
    myApp,
    replyLocale,
    hideNames,
    questionMark,
    ownApp: null,
    chooseTheme: (theme) => set({ theme }),
    chooseLocale: (locale) => set({ locale }),
    chooseApp: (change) =>
      set(({ myApp, text }) => ({
        myApp: { ...myApp, ...change },
        ownApp: null,
        ...(text === '' ? {} : { status: 'working', isTyping: false }),
      })),
    borrowApp: (app) => set(({ myApp, ownApp }) => ({ ownApp: ownApp ?? myApp, myApp: app })),
    chooseReplyLocale: (replyLocale) => set({ replyLocale }),
    setHideNames: (hideNames) => set({ hideNames }),
    setQuestionMark: (questionMark) => set({ questionMark }),
  });
