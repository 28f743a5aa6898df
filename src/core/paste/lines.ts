import { type Span, span } from '../span.ts';

/** One physical line of a paste. */
export interface Line {
  readonly start: number;
  /** Behind what a mail program, curl -v or an indentation puts before it. */
  readonly from: number;
  /** Before the line end. */
  readonly end: number;
  /** From `from` to `end`. */
  readonly text: string;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const MORE = 0x3e;
const LESS = 0x3c;
const BOM = 0xfeff;

/** The lines of `at` in order, one at a time. LF, CRLF and CR each end a line; `indent` is what all lines begin with. */
export function* linesOf(text: string, at: Span, indent: string): Generator<Line> {
  let { start } = at;
  for (;;) {
    const end = lineEnd(text, start, at.end);
    const isWhole = start > at.start || isLineStart(text, start);
    const from = isWhole ? start + prefixLength(text, start, end, indent) : start;
    yield { start, from, end, text: text.slice(from, end) };
    if (end === at.end) return;
    start = end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    if (start > at.end) return;
  }
}

const isLineStart = (text: string, at: number): boolean =>
  at === 0 || text.charCodeAt(at - 1) === LF || text.charCodeAt(at - 1) === CR;

/** Where the line begins that `end` stands in. */
function lineStart(text: string, limit: number, end: number): number {
  let start = end;
  while (start > limit) {
    const unit = text.charCodeAt(start - 1);
    if (unit === LF || unit === CR) return start;
    start -= 1;
  }
  return limit;
}

function lineEnd(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (unit === LF || unit === CR) return end;
    end += 1;
  }
  return limit;
}

/** A byte order mark, "> " of a quoting mail program (nested too), "> " and "< " of curl -v, or the indentation. */
function prefixLength(text: string, start: number, end: number, indent: string): number {
  let at = start;
  if (at < end && text.charCodeAt(at) === BOM) at += 1;
  if (indent !== '' && text.startsWith(indent, at) && at + indent.length <= end) {
    return at + indent.length - start;
  }
  const isNext = (unit: number): boolean => at < end && text.charCodeAt(at) === unit;
  if (isNext(LESS)) {
    const alone = at + 1 === end;
    return alone || text.charCodeAt(at + 1) === SPACE ? at + (alone ? 1 : 2) - start : at - start;
  }
  while (isNext(MORE)) {
    at += 1;
    if (isNext(SPACE)) at += 1;
  }
  return at - start;
}

/** Where white space that begins at or after `from` ends, at most at `end`. */
export function skipBlank(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where white space that ends at `to` begins, at least at `start`. */
export function trimBlank(text: string, start: number, to: number): number {
  let at = to;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The white space that the lines of an indented paste begin with: that before its first line. */
export function indentOf(text: string): string {
  const first = /\S/.exec(text);
  if (first === null) return '';
  return text.slice(trimBlank(text, 0, first.index), first.index);
}

/** Whether the line is empty but for white space. */
export const isBlankLine = ({ text }: Line): boolean =>
  skipBlank(text, 0, text.length) === text.length;

/** RFC 9110, section 5.6.3: OWS is SP and HTAB. */
const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB;

/** The span without the lines at its end that are empty but for what all lines begin with. */
export function withoutEmptyLines(text: string, { start, end }: Span, indent: string): Span {
  let last = end;
  for (;;) {
    const line = lineStart(text, start, last);
    const isWhole = line > start || isLineStart(text, line);
    const from = isWhole ? line + prefixLength(text, line, last, indent) : line;
    if (skipBlank(text, from, last) < last) break;
    if (line === start) return span(start, start);
    last = line - 1;
    if (last > start && text.charCodeAt(last) === LF && text.charCodeAt(last - 1) === CR) last -= 1;
  }
  return trimmed(text, span(start, last));
}

/** Whether one of the lines of `at` may have something before it that is none of it. */
export const mayHavePrefix = (text: string, at: Span, indent: string): boolean =>
  indent !== '' || /[<>\ufeff]/.test(text.slice(at.start, at.end));

/** The span without white space of any kind at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const left = value.length - value.trimStart().length;
  return span(start + left, start + left + value.trim().length);
}
