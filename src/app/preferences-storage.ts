import { parseOwnDecoders } from '../core/own-decoder/parse.ts';
import { KEY, LOCALES, oneOf, readAppearance, recordOf, rememberedIn } from './appearance.ts';
import { type AppChoiceDraft, FRESH, type Remembered } from './preferences.slice.ts';
import type { AppStore } from './store.ts';

/** What this browser remembers; defaults for whatever is missing or was not written by this page. */
export function readPreferences(storage: Storage, languages: readonly string[]): Remembered {
  const stored = rememberedIn(storage);
  return {
    ...readAppearance(storage, languages),
    myApp: appOf(stored['myApp']),
    replyLocale: oneOf(LOCALES, stored['replyLocale']),
    hideNames: stored['hideNames'] === true,
    ownDecoders: parseOwnDecoders(stored['ownDecoders'] ?? []) ?? [],
  };
}

/** Remembers every later change of the preferences, and nothing else. */
export function rememberPreferences(store: AppStore, storage: Storage): void {
  store.subscribe(({ theme, locale, myApp, replyLocale, hideNames, ownDecoders }, before) => {
    const isSame =
      theme === before.theme &&
      locale === before.locale &&
      myApp === before.myApp &&
      replyLocale === before.replyLocale &&
      hideNames === before.hideNames &&
      ownDecoders === before.ownDecoders;
    if (isSame) return;
    const kept: Remembered = { theme, locale, myApp, replyLocale, hideNames, ownDecoders };
    try {
      storage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage may be full or forbidden: the page works without a memory.
    }
  });
}

function appOf(value: unknown): AppChoiceDraft {
  const stored = recordOf(value);
  const text = (key: keyof AppChoiceDraft): string | null => {
    const found = stored[key];
    return typeof found === 'string' && found !== '' ? found : null;
  };
  return value === undefined
    ? FRESH.myApp
    : { field: text('field'), decoder: text('decoder'), receiver: text('receiver') };
}
