import { type Span, span } from '../span.ts';
import { trimmed } from './lines.ts';
import { endsWithStop } from './stop.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c',
  '\u2018': '\u2019',
  '\u2019': '\u2019',
  '\u300c': '\u300d',
};
/** In a string, in a code span, in a code block: no deeper. */
const DEEPEST = 3;

/** A value without what is around it, and the quotation marks with what stood between them and the text outside. */
export interface Unquoted {
  readonly at: Span;
  /** In order. A comma or semicolon behind the closing mark belongs to it. */
  readonly quotes: readonly Span[];
}

/**
 * What is left of a value without white space and pairs of quotation marks around it. `isBare`: no name stands before it;
 * then a lone mark, a comma or a semicolon at its end go too, for it may be a part of a longer line.
 */
export function unquote(text: string, whole: Span, isBare: boolean): Unquoted {
  let at = trimmed(text, whole);
  const before: Span[] = [];
  const behind: Span[] = [];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const inner = pairedIn(text, at) ?? (isBare ? aloneIn(text, at) : null);
    if (inner === null) break;
    if (inner.start > at.start) before.push(span(at.start, inner.start));
    if (inner.end < at.end) behind.unshift(span(inner.end, at.end));
    at = trimmed(text, inner);
  }
  return { at, quotes: [...before, ...behind] };
}

/** The value of a line that was quoted as a whole: the mark `quote` stands right before its name. */
export function unquoteLine(text: string, quote: string, name: Span, value: Span): Unquoted {
  const opening = span(name.start - quote.length, name.start);
  const at = trimmed(text, value);
  const last = beforeStop(text, at.start, at.end);
  const isClosed = last > at.start && text.charAt(last - 1) === CLOSING[quote];
  if (!isClosed) return { at, quotes: [opening] };
  return { at: trimmed(text, span(at.start, last - 1)), quotes: [opening, span(last - 1, at.end)] };
}

/** Between a pair of marks. */
function pairedIn(text: string, { start, end }: Span): Span | null {
  const last = beforeStop(text, start, end);
  const closing = CLOSING[text.charAt(start)];
  const isPair = closing !== undefined && last - start >= 2 && text.charAt(last - 1) === closing;
  return isPair ? span(start + 1, last - 1) : null;
}

/** Without a mark that has no second one, or without a comma or semicolon at the end. */
function aloneIn(text: string, { start, end }: Span): Span | null {
  if (end - start < 2) return null;
  const value = text.slice(start, end);
  const [first, final] = [value.charAt(0), value.charAt(value.length - 1)];
  if (first in CLOSING && !value.includes(CLOSING[first] ?? first, 1)) return span(start + 1, end);
  if (isMark(final) && value.indexOf(final) === value.length - 1) return span(start, end - 1);
  const last = beforeStop(text, start, end);
  return last < end ? span(start, last) : null;
}

const isMark = (sign: string): boolean => sign in CLOSING || sign === '\u300d';

const beforeStop = (text: string, start: number, end: number): number =>
  endsWithStop(text, start, end, /[,;]/) ? end - 1 : end;
