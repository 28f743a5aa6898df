import { type GenerateMessages, generateWords } from '../messages/generate.ts';
import { useMessages } from '../use-messages.ts';

/** The words of the page that writes headers, in the language of the page. */
export const useGenerateWords = (): GenerateMessages => generateWords[useMessages().locale];
