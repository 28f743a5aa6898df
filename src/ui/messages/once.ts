import type { Locale } from '../../app/preferences.slice.ts';
import { readable } from '../kept.ts';

/** What loads something of a language: the same promise each time, failed or not, as React's `use` needs it. */
export function once<T>(load: (locale: Locale) => Promise<T>): (locale: Locale) => Promise<T> {
  const loaded = new Map<Locale, Promise<T>>();
  return (locale) => {
    const known = loaded.get(locale) ?? readable(load(locale));
    loaded.set(locale, known);
    return known;
  };
}
