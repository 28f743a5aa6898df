/** Raw PEM over several lines is no longer. */
const LONGEST_BLOCK = 256 * 1024;

const NEXT_LINE = /^BEGIN [A-Z0-9 ]{1,40}-{1,10}[ \t]*\r?\n/;
const BODY_LINE =
  /\r?\n[ \t]*(?:[A-Za-z0-9+/= ]{4,80}|[A-Za-z0-9+/=]{81,65536})[ \t]*(?=\r?\n|$|-----END)/y;
const END_LINE = /(?:\r?\n[ \t]*)?-----END [A-Z0-9 ]{1,40}-----/y;
const NEXT_BEGIN = /\s{0,8}-----BEGIN [A-Z0-9 ]{1,40}-----[ \t]*(?=\r?\n)/y;
const REST = /\s*$/y;

/** Where a sticky expression that matches at `from` ends; -1 where it does not match. */
function behind(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** Where a block of PEM ends; `isOpen`: it may go on in what is not there yet. */
interface BlockEnd {
  readonly end: number;
  readonly isOpen: boolean;
}

/**
 * Where raw PEM ends that goes on in the next lines: its BEGIN stands at `at`, its line ends at `to`, and certificates may
 * follow one another. Null where it does not go on. `isLast`: no text follows.
 */
export function blockEnd(text: string, at: number, to: number, isLast: boolean): BlockEnd | null {
  if (to - at > 80 || !NEXT_LINE.test(text.slice(at, to + 1))) return null;
  let from = text.charAt(to - 1) === '\r' ? to - 1 : to;
  for (;;) {
    const { end, isEnded } = bodyEnd(text, from);
    const isMore = end - at <= LONGEST_BLOCK;
    // What comes next may belong to it.
    if (isMore && !isLast && behind(REST, text, end) !== -1)
      return { end: text.length, isOpen: true };
    from = isMore && isEnded ? behind(NEXT_BEGIN, text, end) : -1;
    if (from === -1) return { end, isOpen: false };
  }
}

/** Where the lines of base64 end that begin at `from`, with the END boundary below them. */
function bodyEnd(text: string, from: number): { readonly end: number; readonly isEnded: boolean } {
  let end = from;
  for (let line = from; line !== -1; line = behind(BODY_LINE, text, line)) end = line;
  const last = behind(END_LINE, text, end);
  return { end: Math.max(end, last), isEnded: last !== -1 };
}
