import { type Span, span } from '../span.ts';
import { TextWriter } from '../trace.ts';
import type { Cleaning } from './search.ts';

/** RFC 7468, section 2: generators wrap the base64 text so that each line has exactly 64 characters but the last. */
const COLUMNS = 64;
const LAYOUT = /[ \t\r\n]/;

/**
 * One line, spaces at every 65th place: those are line ends (Apache writes them), all others were "+".
 * Told apart by walking the columns, never by counting.
 */
export function lostPlusByColumn(body: string): Cleaning | null {
  if (/[\r\n]/.test(body.trim())) return null;
  const out = new TextWriter(body);
  const spots: Span[] = [];
  const to = body.endsWith(' ') ? body.length - 1 : body.length;
  let column = 0;
  let lines = 0;
  if (body.startsWith(' ')) out.drop(1);
  while (out.at < to) {
    const at = out.at;
    const isSpace = body[at] === ' ';
    if (isSpace && column === COLUMNS) {
      out.drop(1);
      lines += 1;
      column = 0;
      continue;
    }
    if (isSpace) {
      out.rewrite(1, '+');
      spots.push(span(at, at + 1));
    } else out.copy(1);
    column = column === COLUMNS ? 1 : column + 1;
  }
  out.drop(body.length - out.at);
  return lost(out, spots, lines > 0);
}

/**
 * Line ends are there, or none at all: every space inside the text was "+", since base64 has no spaces (RFC 4648,
 * section 4). White space that stands before every line is indentation.
 */
export function lostPlusInLines(body: string): Cleaning | null {
  const indent = indentation(body);
  const out = new TextWriter(body);
  const spots: Span[] = [];
  let column = 0;
  while (!out.done) {
    const at = out.at;
    const unit = body[at] ?? '';
    if (unit === '\n' || unit === '\r') {
      out.drop(1);
      column = 0;
      continue;
    }
    if (unit === '\t' || (unit === ' ' && column < indent)) out.drop(1);
    else if (unit === ' ') {
      out.rewrite(1, '+');
      spots.push(span(at, at + 1));
    } else out.copy(runLength(body, at));
    column += 1;
  }
  const hasLines = /[\r\n]/.test(body.trim());
  return lost(out, spots, hasLines || !/^ ?\S{64} /.test(body));
}

/** How many spaces stand before every line but the first. */
function indentation(body: string): number {
  const lines = body
    .split(/\r\n|\n|\r/)
    .slice(1)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return 0;
  return Math.min(...lines.slice(0, 4000).map((line) => line.length - line.trimStart().length));
}

function runLength(body: string, from: number): number {
  let end = from;
  while (end < body.length && !LAYOUT.test(body[end] ?? ' ')) end += 1;
  return end - from;
}

/**
 * A "+" at the end of a line became a space, and an editor or a mail program then took that space away:
 * the line is short. Every line but the last is filled up to the common width with "+".
 */
export function lostPlusAtLineEnds(body: string): Cleaning | null {
  const width = commonWidth(body);
  if (width === null) return null;
  const out = new TextWriter(body);
  const spots: Span[] = [];
  const last = body.trimEnd().length;
  let column = 0;
  while (!out.done) {
    const at = out.at;
    const unit = body[at] ?? '';
    if (unit === '\n' || unit === '\r') {
      if (column > 0 && column < width && at < last) fill(out, spots, width - column);
      out.drop(1);
      column = 0;
      continue;
    }
    if (unit === ' ') {
      out.rewrite(1, '+');
      spots.push(span(at, at + 1));
    } else out.copy(1);
    column += 1;
  }
  return lost(out, spots, false);
}

/** Null where no line but the last is short, or where a short line lost something else. */
function commonWidth(body: string): number | null {
  // A form decoder spares no "+": where one is left, or no space is, it was none.
  if (body.includes('+') || !/\S [^\s]/.test(body)) return null;
  const widths = (body.match(/[^\r\n]+/g) ?? []).map((line) => line.length);
  const width = widths.reduce((most, w) => Math.max(most, w), 0);
  const isShort = widths.slice(0, -1).some((w) => w < width);
  return widths.length >= 3 && isShort ? width : null;
}

function fill(out: TextWriter, spots: Span[], count: number): void {
  for (let i = 0; i < count; i += 1) spots.push(span(out.at, out.at));
  out.insert('+'.repeat(count));
}

function lost(out: TextWriter, spots: readonly Span[], likely: boolean): Cleaning | null {
  if (spots.length === 0) return null;
  return { text: out.finish(), repair: 'percent.plus-became-space', spots, likely };
}
