import { createContext, use } from 'react';
import type { Messages } from './messages/index.ts';
import type { InterfaceMessages } from './messages/interface.ts';

/** The language of this page. */
export const MessagesContext = createContext<Messages | null>(null);

/** Everything that is said in the language of the page. */
export function useMessages(): Messages {
  const messages = use(MessagesContext);
  if (messages === null) throw new RangeError('no messages around this component');
  return messages;
}

/** The words of the page. */
export const useWords = (): InterfaceMessages => useMessages().interface;
