import type { Locale } from '../../app/preferences.slice.ts';

/** Makes something when it is first asked for, and once: what formats numbers takes milliseconds to make. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** How a language writes a number. */
export function numbersIn(locale: Locale): (value: number) => string {
  const format = once(() => new Intl.NumberFormat(locale));
  return (value) => format().format(value);
}

/** How a language with a singular and a plural counts: the number, and the word for one or for others, if no `s` makes it. */
export function countsIn(locale: Locale): (value: number, one: string, many?: string) => string {
  const number = numbersIn(locale);
  const rules = once(() => new Intl.PluralRules(locale));
  return (value, one, many = `${one}s`) =>
    `${number(value)} ${rules().select(value) === 'one' ? one : many}`;
}
