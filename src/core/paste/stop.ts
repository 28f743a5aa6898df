import { ENDS_WITH_REFERENCE, LONGEST_REFERENCE } from './reference.ts';

/** Whether text[start, end) ends with one of these signs, which then belongs to what is around it; the semicolon of a character reference is the value's own. */
export function endsWithStop(text: string, start: number, end: number, signs: RegExp): boolean {
  const tail = text.slice(Math.max(start, end - LONGEST_REFERENCE), end);
  return signs.test(tail.slice(-1)) && !ENDS_WITH_REFERENCE.test(tail);
}
