import { type Span, span } from '../span.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
  ['\u201e', '\u201c'],
  ['\u300c', '\u300d'],
];

/** What is left of a value without white space around it and one pair of quotes, and where these stood. */
export function unquote(
  text: string,
  whole: Span,
): { readonly at: Span; readonly quotes: readonly Span[] } {
  const at = trimmed(text, whole);
  const value = text.slice(at.start, at.end).replace(/[,;]$/, '');
  const end = at.start + value.length;
  const pair = PAIRS.find(([left, right]) => value.startsWith(left) && value.endsWith(right));
  if (pair === undefined || value.length < 2) return { at, quotes: [] };
  const quotes = [span(at.start, at.start + 1), span(end - 1, at.end)];
  return { at: trimmed(text, span(at.start + 1, end - 1)), quotes };
}

/** The span without white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const left = value.length - value.trimStart().length;
  const right = value.trim().length;
  return span(start + left, start + left + right);
}
