import type { Locale } from '../../app/preferences.slice.ts';
import { onceEach } from './once.ts';

// What formats numbers takes milliseconds to make.
const formatOf = onceEach((locale) => new Intl.NumberFormat(locale));

const rulesOf = onceEach((locale) => new Intl.PluralRules(locale));

/** How a language writes a number. To ask for it again costs nothing. */
export const numbersIn =
  (locale: Locale): ((value: number) => string) =>
  (value) =>
    formatOf(locale).format(value);

/** How a language with a singular and a plural counts: the number, and the word for one or for others, if no `s` makes it. */
export const countsIn =
  (locale: Locale): ((value: number, one: string, many?: string) => string) =>
  (value, one, many = `${one}s`) =>
    `${numbersIn(locale)(value)} ${rulesOf(locale).select(value) === 'one' ? one : many}`;
