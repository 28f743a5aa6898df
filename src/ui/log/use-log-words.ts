import { type LogMessages, logWords } from '../messages/log.ts';
import { useMessages } from '../use-messages.ts';

/** The words of the page that reads a log, in the language of the page. */
export const useLogWords = (): LogMessages => logWords[useMessages().locale];
