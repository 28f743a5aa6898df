import { parseOwnDecoders } from '../core/own-decoder/parse.ts';
import { KEY, LOCALES, oneOf, readAppearance, recordOf, rememberedIn } from './appearance.ts';
import { type AppChoiceDraft, FRESH, type Remembered } from './preferences.slice.ts';
import type { AppState, AppStore } from './store.ts';
import { selectKeptAnchors } from './trust-selectors.ts';

/** What this browser remembers; defaults for whatever is missing or was not written by this page. */
export function readPreferences(
  storage: Pick<Storage, 'getItem'>,
  languages: readonly string[],
): Remembered {
  const stored = rememberedIn(storage);
  return {
    ...readAppearance(storage, languages),
    myApp: appOf(stored['myApp']),
    replyLocale: oneOf(LOCALES, stored['replyLocale']),
    hideNames: stored['hideNames'] === true,
    questionMark: stored['questionMark'] !== false,
    ownDecoders: parseOwnDecoders(stored['ownDecoders'] ?? []) ?? [],
    trustAnchors: typeof stored['trustAnchors'] === 'string' ? stored['trustAnchors'] : null,
  };
}

/** Remembers every later change of the preferences, and nothing else. */
export function rememberPreferences(store: AppStore, storage: Storage): void {
  store.subscribe((state, before) => {
    const { theme, locale, replyLocale, hideNames, questionMark, ownDecoders } = state;
    const myApp = appOfOwn(state);
    const trustAnchors = selectKeptAnchors(state);
    const isSame =
      theme === before.theme &&
      locale === before.locale &&
      myApp === appOfOwn(before) &&
      replyLocale === before.replyLocale &&
      hideNames === before.hideNames &&
      questionMark === before.questionMark &&
      ownDecoders === before.ownDecoders &&
      trustAnchors === selectKeptAnchors(before);
    if (isSame) return;
    const kept: Remembered = {
      theme,
      locale,
      myApp,
      replyLocale,
      hideNames,
      questionMark,
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
