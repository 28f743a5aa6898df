/** https://html.spec.whatwg.org/multipage/syntax.html#character-references */
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,24});$/;
const LONGEST = 26;

/** Whether text[start, end) ends with one of these signs, which then belongs to what is around it; the semicolon of a character reference is the value's own. */
export function endsWithStop(text: string, start: number, end: number, signs: RegExp): boolean {
  const tail = text.slice(Math.max(start, end - LONGEST), end);
  return signs.test(tail.slice(-1)) && !REFERENCE.test(tail);
}
