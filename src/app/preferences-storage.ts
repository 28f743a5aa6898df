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

/** What a store begins without, and a user may have chosen before what is remembered was read. */
const CHOSEN = ['myApp', 'replyLocale', 'hideNames', 'questionMark', 'ownDecoders'] as const;

/**
 * Takes up what this browser remembers, in a store that began without it, and remembers every change from then on. What
 * was chosen before this stays chosen, and is remembered as well.
 */
export function takeUpPreferences(
  store: AppStore,
  storage: Storage,
  languages: readonly string[],
): void {
  const { theme, locale, trustAnchors, ...rest } = readPreferences(storage, languages);
  const before = store.getState();
  const touched = CHOSEN.filter((key) => before[key] !== FRESH[key]);
  const chosen = Object.fromEntries(touched.map((key) => [key, before[key]]));
  store.setState({
    ...rest,
    ...chosen,
    anchors: trustAnchors ?? '',
    keepsAnchors: trustAnchors !== null,
  });
  rememberPreferences(store, storage);
  const isLate = touched.length > 0 || before.theme !== theme || before.locale !== locale;
  if (isLate) remember(store.getState(), storage);
}

/** Remembers every later change of the preferences, and nothing else. */
function rememberPreferences(store: AppStore, storage: Storage): void {
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
    remember(state, storage);
  });
}

function remember(state: AppState, storage: Storage): void {
  const { theme, locale, replyLocale, hideNames, questionMark, ownDecoders } = state;
  const kept: Remembered = {
    theme,
    locale,
    myApp: appOfOwn(state),
    replyLocale,
    hideNames,
    questionMark,
    ownDecoders,
    trustAnchors: selectKeptAnchors(state),
  };
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage may be full or forbidden: the page works without a memory.
  }
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
