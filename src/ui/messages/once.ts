import type { Locale } from '../../app/preferences.slice.ts';
import { readable } from '../kept.ts';

/** Makes something for a language when it is first asked for, and once. */
export function onceEach<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

/** What loads something of a language: the same promise each time, failed or not, as React's `use` needs it. */
export const once = <T>(load: (locale: Locale) => Promise<T>): ((locale: Locale) => Promise<T>) =>
  onceEach((locale) => readable(load(locale)));
