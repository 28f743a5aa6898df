import { parseOwnDecoders } from '../core/own-decoder/parse.ts';
import type { AppChoiceDraft, Locale, Remembered, Theme } from './preferences.slice.ts';
import type { AppState, AppStore } from './store.ts';
import { selectKeptAnchors } from './trust.slice.ts';

/** index.html reads the theme from here before the first paint. */
const KEY = 'mtls-lens';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const LOCALES: readonly Locale[] = ['en', 'ko', 'ja'];
const NO_APP: AppChoiceDraft = { field: null, decoder: null, receiver: null };

/** What this browser remembers; defaults for whatever is missing or was not written by this page. */
export function readPreferences(
  storage: Pick<Storage, 'getItem'>,
  languages: readonly string[],
): Remembered {
  const stored = recordOf(parsed(storage));
  return {
    theme: oneOf(THEMES, stored['theme']) ?? 'system',
    locale: oneOf(LOCALES, stored['locale']) ?? preferredLocale(languages),
    myApp: appOf(stored['myApp']),
    replyLocale: oneOf(LOCALES, stored['replyLocale']),
    hideNames: stored['hideNames'] === true,
    ownDecoders: parseOwnDecoders(stored['ownDecoders'] ?? []) ?? [],
    trustAnchors: typeof stored['trustAnchors'] === 'string' ? stored['trustAnchors'] : null,
  };
}

/** Remembers every later change of the preferences, and nothing else. */
export function rememberPreferences(store: AppStore, storage: Storage): void {
  store.subscribe((state, before) => {
    const { theme, locale, replyLocale, hideNames, ownDecoders } = state;
    const myApp = appOfOwn(state);
    const trustAnchors = selectKeptAnchors(state);
    const isSame =
      theme === before.theme &&
      locale === before.locale &&
      myApp === appOfOwn(before) &&
      replyLocale === before.replyLocale &&
      hideNames === before.hideNames &&
      ownDecoders === before.ownDecoders &&
      trustAnchors === selectKeptAnchors(before);
    if (isSame) return;
    const kept: Remembered = {
      theme,
      locale,
      myApp,
      replyLocale,
      hideNames,
      ownDecoders,
      trustAnchors,
    };
    try {
      storage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage may be full or forbidden: the page works without a memory.
    }
  });
}

/** What came with a link is nobody's preference. */
const appOfOwn = ({ ownApp, myApp }: AppState): AppChoiceDraft => ownApp ?? myApp;

function parsed(storage: Pick<Storage, 'getItem'>): unknown {
  try {
    return JSON.parse(storage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** The first language of the browser that the page speaks; English otherwise. */
function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const locale = oneOf(LOCALES, language.slice(0, 2).toLowerCase());
    if (locale !== null) return locale;
  }
  return 'en';
}

function appOf(value: unknown): AppChoiceDraft {
  const stored = recordOf(value);
  const text = (key: keyof AppChoiceDraft): string | null => {
    const found = stored[key];
    return typeof found === 'string' && found !== '' ? found : null;
  };
  return value === undefined
    ? NO_APP
    : { field: text('field'), decoder: text('decoder'), receiver: text('receiver') };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((one) => one === value) ?? null;
