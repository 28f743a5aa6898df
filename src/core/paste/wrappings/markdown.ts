import { lengthOf, type Span, slice, span } from '../../span.ts';
import { linesOf } from '../lines.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { trimmedIn } from './escapes.ts';
import { mayHoldCertificate } from './holds-certificate.ts';
import { partOf } from './part.ts';

const ROW = /^\s*\|.*\|\s*$/;
const NAME = /^[$A-Za-z][\w.$-]{0,127}:?$/;

/** Rows of a Markdown table: a cell with a name, the next with its value. */
export const markdownTable: Wrapping = {
  id: 'table',
  find(text) {
    if (!text.includes('|')) return [];
    const found: Region[] = [];
    for (const { start, end } of linesOf(text, span(0, text.length), '')) {
      const line = text.slice(start, end);
      if (!ROW.test(line) || !mayHoldCertificate(line)) continue;
      const parts = cellsOf(text, start, end);
      if (parts.length > 0) found.push({ at: trimmedIn(text, start, end), parts });
    }
    return found;
  },
};

function cellsOf(text: string, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  let name: Span | null = null;
  let from = text.indexOf('|', start) + 1;
  for (let to = text.indexOf('|', from); to !== -1 && to < end; to = text.indexOf('|', from)) {
    const cell = withoutMarks(text, trimmedIn(text, from, to));
    const value = text.slice(cell.start, cell.end);
    if (NAME.test(value) && !mayHoldCertificate(value)) {
      name = value.endsWith(':') ? span(cell.start, cell.end - 1) : cell;
    } else if (value !== '') parts.push(partOf(text, name, cell, start));
    from = to + 1;
  }
  return parts;
}

/** Without backticks and asterisks. */
function withoutMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (
    to - from > 1 &&
    /[`*]/.test(text.charAt(from)) &&
    text.charAt(from) === text.charAt(to - 1)
  ) {
    from += 1;
    to -= 1;
  }
  return trimmedIn(text, from, to);
}

const MARK = /`+/g;

/** Code spans in the middle of a sentence. */
export const codeSpan: Wrapping = {
  id: 'code',
  find(text) {
    const found: Region[] = [];
    let opening: Span | null = null;
    for (const { index, 0: mark } of text.matchAll(MARK)) {
      const at: Span = span(index, index + mark.length);
      const inner: Span | null =
        opening !== null && lengthOf(opening) === mark.length ? span(opening.end, index) : null;
      if (inner === null || opening === null || text.slice(inner.start, inner.end).includes('\n')) {
        opening = at;
        continue;
      }
      const whole = span(opening.start, at.end);
      opening = null;
      if (isAlone(text, whole) || !mayHoldCertificate(slice(text, inner))) continue;
      found.push({ at: whole, parts: [partOf(text, null, inner, whole.start)] });
    }
    return found;
  },
};

/** Whether nothing else stands in its lines: then it is a quoted value. */
function isAlone(text: string, { start, end }: Span): boolean {
  let before = start;
  while (before > 0 && isInLine(text, before - 1)) before -= 1;
  let behind = /[,;.]/.test(text.charAt(end)) ? end + 1 : end;
  while (behind < text.length && isInLine(text, behind)) behind += 1;
  return isBorder(text, before - 1) && isBorder(text, behind);
}

const isInLine = (text: string, at: number): boolean => /[ \t\r]/.test(text.charAt(at));
const isBorder = (text: string, at: number): boolean => /^\n?$/.test(text.charAt(at));
