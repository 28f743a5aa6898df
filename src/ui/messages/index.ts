import type { Locale } from '../../app/preferences.slice.ts';
import type { InterfaceMessages } from './interface.ts';
import { once } from './once.ts';
import type { Prose } from './prose.ts';

export type { Locale };

/** One language: the words of the page, and what is told about a paste. */
export interface Messages {
  readonly locale: Locale;
  readonly interface: InterfaceMessages;
  readonly prose: Prose;
}

/** The words of the page in one language. */
const words: Readonly<Record<Locale, () => Promise<{ readonly messages: InterfaceMessages }>>> = {
  en: () => import('./interface.en.ts'),
  ko: () => import('./interface.ko.ts'),
  ja: () => import('./interface.ja.ts'),
};

const proses: Readonly<Record<Locale, () => Promise<{ readonly prose: Prose }>>> = {
  en: () => import('./prose.en.ts'),
  ko: () => import('./prose.ko.ts'),
  ja: () => import('./prose.ja.ts'),
};

/** The words of the page, without what is told about a paste. */
export const loadWords = once(async (locale) => (await words[locale]()).messages);

/** Everything that is said in a language. */
export const loadMessages = once(async (locale): Promise<Messages> => {
  const [own, { prose }] = await Promise.all([loadWords(locale), proses[locale]()]);
  return { locale, interface: own, prose };
});
