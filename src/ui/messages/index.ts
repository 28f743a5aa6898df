import type { Locale } from '../../app/preferences.slice.ts';
import type { InterfaceMessages } from './interface.ts';
import type { Prose } from './prose.ts';

export type { Locale };

/** One language: the words of the page, and what is told about a paste. */
export interface Messages {
  readonly locale: Locale;
  readonly interface: InterfaceMessages;
  readonly prose: Prose;
}

const loaders: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => {
    const [{ messages }, { prose }] = await Promise.all([
      import('./interface.en.ts'),
      import('./prose.en.ts'),
    ]);
    return { locale: 'en', interface: messages, prose };
  },
  ko: async () => {
    const [{ messages }, { prose }] = await Promise.all([
      import('./interface.ko.ts'),
      import('./prose.ko.ts'),
    ]);
    return { locale: 'ko', interface: messages, prose };
  },
  ja: async () => {
    const [{ messages }, { prose }] = await Promise.all([
      import('./interface.ja.ts'),
      import('./prose.ja.ts'),
    ]);
    return { locale: 'ja', interface: messages, prose };
  },
};

const loaded = new Map<Locale, Promise<Messages>>();

/** The messages of a language: the same promise each time, as React's `use` needs it. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale);
  if (known !== undefined) return known;
  const loading = loaders[locale]();
  loaded.set(locale, loading);
  return loading;
}
