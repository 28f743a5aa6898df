import { createContext, use } from 'react';
import type { Locale } from '../app/preferences.slice.ts';
import { loadMessages, loadWords, type Messages } from './messages/index.ts';
import type { InterfaceMessages } from './messages/interface.ts';

/** The language of this page. */
export const LocaleContext = createContext<Locale>('en');

/** Everything that is said in the language of the page. Suspends until it is there. */
export const useMessages = (): Messages => use(loadMessages(use(LocaleContext)));

/** The words of the page. Suspends until they are there. */
export const useWords = (): InterfaceMessages => use(loadWords(use(LocaleContext)));
