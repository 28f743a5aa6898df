import { type Span, span } from '../span.ts';

/** Unicode, section 23: what has no width and may stand anywhere. The inside of a character class, for the flag "u". */
export const INVISIBLE = '\\p{Default_Ignorable_Code_Point}\\p{Cf}';

const RUN = new RegExp(`[${INVISIBLE}]+`, 'gu');
/** Every invisible character but the soft hyphen is beyond Latin-1: most texts are known to have none at once. */
const MAY_HOLD = /[\u00ad\u0100-\uffff]/;

/** A text without the characters that nobody sees. */
export interface Visible {
  readonly text: string;
  /** Where, in `text`, a run of them was left out, and how many code units it had. In order. */
  readonly left: readonly { readonly at: number; readonly length: number }[];
}

/** What is seen of a text. */
export function visible(text: string): Visible {
  if (!MAY_HOLD.test(text)) return { text, left: [] };
  const left: { at: number; length: number }[] = [];
  let count = 0;
  const seen = text.replace(RUN, (run, at: number) => {
    left.push({ at: at - count, length: run.length });
    count += run.length;
    return '';
  });
  return { text: seen, left };
}

/** Where `at`, a part of what is seen that is not empty, stands in the text itself: from its first character to its last. */
export function placeOf({ left }: Visible, at: Span): Span {
  let { start, end } = at;
  for (const run of left) {
    if (run.at >= at.end) break;
    end += run.length;
    if (run.at <= at.start) start += run.length;
  }
  return span(start, end);
}
