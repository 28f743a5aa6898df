import type { Locale, Preferences, Theme } from './preferences.slice.ts';

/** index.html reads the theme and the language from here before the first paint. */
export const KEY = 'mtls-lens';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
export const LOCALES: readonly Locale[] = ['en', 'ko', 'ja'];

/** How the page looks and speaks, as far as this browser remembers it: all that the first screen needs of its memory. */
export function readAppearance(
  storage: Pick<Storage, 'getItem'>,
  languages: readonly string[],
): Pick<Preferences, 'theme' | 'locale'> {
  const { theme, locale } = rememberedIn(storage);
  return {
    theme: oneOf(THEMES, theme) ?? 'system',
    locale: oneOf(LOCALES, locale) ?? preferredLocale(languages),
  };
}

/** What the storage holds of this page; empty for what this page did not write. */
export const rememberedIn = (
  storage: Pick<Storage, 'getItem'>,
): Readonly<Record<string, unknown>> => recordOf(parsed(storage));

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

/** The members of an object; none of anything else. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The value if it is one of those, else null. */
export const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find((one) => one === value) ?? null;
