import { type Span, span } from '../../core/span.ts';

/** A text cut into rows of one width: a line end stays at the end of its row. */
export interface TextRows {
  readonly text: string;
  /** Where each row begins; one more at the end. */
  readonly starts: Uint32Array;
}

/** Cuts a text into rows of at most `columns` units. No pair of surrogates is taken apart. */
export function cutRows(text: string, columns: number): TextRows {
  const starts: number[] = [0];
  let start = 0;
  while (start < text.length) {
    start = rowEnd(text, start, columns);
    starts.push(start);
  }
  return { text, starts: Uint32Array.from(starts) };
}

function rowEnd(text: string, start: number, columns: number): number {
  const limit = Math.min(text.length, start + columns);
  const line = text.slice(start, limit).indexOf('\n');
  if (line !== -1) return start + line + 1;
  // A line end behind a full row belongs to it.
  if (text[limit] === '\n') return limit + 1;
  const isPair = limit < text.length && (text.charCodeAt(limit) & 0xfc00) === 0xdc00;
  return isPair && limit - start > 1 ? limit - 1 : limit;
}

/** How many rows there are. */
export const countOf = ({ starts }: TextRows): number => starts.length - 1;

/** The row that holds a position; the last one for the end of the text. */
export function rowAt({ starts }: TextRows, position: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a row covers. */
export const rowSpan = ({ starts }: TextRows, row: number): Span =>
  span(starts[row] ?? 0, starts[row + 1] ?? starts[row] ?? 0);

/** The part of a span that lies in a row, counted from its beginning; null where none does. */
export function within(at: Span | null, row: Span): Span | null {
  if (at === null || at.end <= row.start || at.start >= row.end) return null;
  return span(Math.max(at.start, row.start) - row.start, Math.min(at.end, row.end) - row.start);
}
