import { nextOf, textDecoder } from '../../core/encoding/percent.ts';
import type { Decode } from './octets.ts';
import { wellFormed } from './surrogates.ts';
import { lossyRun, readText } from './text.ts';

/** WHATWG URL, 5.1: the value of the first pair ends at "&", "+" is a space, UTF-8 with U+FFFD. */
export const formUrlencoded: Decode = textDecoder((text) =>
  readText(wellFormed(text), 'space', lossyRun('whatwg'), nextOf(text, /&/g, 0)),
);
