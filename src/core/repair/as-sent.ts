import { copyOf } from '../trace.ts';
import type { Cleaning } from './search.ts';

/** The body as it is: base64 decoding leaves white space out by itself. */
export const asSent = (body: string): Cleaning => ({
  text: { value: body, trace: copyOf(body.length) },
  repair: null,
  spots: [],
  likely: false,
});
