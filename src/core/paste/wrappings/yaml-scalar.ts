import { type Span, span } from '../../span.ts';
import { TextWriter, type Traced } from '../../trace.ts';
import { isBlankLine, type Line, linesOf } from '../lines.ts';
import { backslash, isSpace, plain, trimmedIn, type Unescape } from './escapes.ts';
import { stringAt } from './literal-tokens.ts';

/** A scalar of YAML, which may go on in the lines below its key. */
export interface Scalar {
  /** Without quotes and white space. */
  readonly at: Span;
  readonly value: Traced<string>;
  /** Where its last line ends. */
  readonly end: number;
}

const BLOCK = /^([|>])([-+]?)[1-9]?[-+]?(?:\s+#.*)?$/;
const BEHIND = /^[ \t]*(?:#[^\n]*)?(?:[\r\n]|$)/;

/** The scalar behind a key whose column is `column`; null where what stands there is none. */
export function readScalar(
  text: string,
  from: number,
  lineEnd: number,
  column: number,
): Scalar | null {
  const { start, end } = trimmedIn(text, from, lineEnd);
  const rest = text.slice(start, end);
  const block = BLOCK.exec(rest);
  if (block !== null) return blockScalar(text, lineEnd, column, block[1] === '>');
  const quote = rest.charAt(0);
  if (quote === '"' || quote === "'") return quotedScalar(text, start, quote);
  if (/^[{[&*!%@`]/.test(rest)) return null;
  return plainScalar(text, start, end, lineEnd, column);
}

/** YAML 1.2, section 8.1: the lines below that stand deeper. */
function blockScalar(
  text: string,
  keyEnd: number,
  column: number,
  isFolded: boolean,
): Scalar | null {
  const lines = [...deeperLines(text, keyEnd, column)];
  const filled = lines.filter((line) => !isBlankLine(line));
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return null;
  const depth = indentOf(first.text);
  const at = span(first.start + depth, last.end);
  const out = new TextWriter(text.slice(at.start, at.end));
  for (const line of lines.filter(({ start, end }) => end > first.end && start <= last.start)) {
    const begin = Math.min(line.end, line.start + Math.min(depth, indentOf(line.text)));
    const before = line.start - at.start - lineBreak(text, line.start);
    out.copy(Math.max(0, before - out.at));
    breakLine(out, line, isFolded);
    out.drop(begin - at.start - out.at);
  }
  out.copy(at.end - at.start - out.at);
  return { at, value: out.finish(), end: last.end };
}

/** A line end: kept in a literal scalar, a space in a folded one. */
function breakLine(out: TextWriter, line: Line, isFolded: boolean): void {
  const count = lineBreak(`\n${line.text}`, 1);
  if (isFolded && !isBlankLine(line)) out.rewrite(count, ' ');
  else out.copy(count);
}

/** YAML 1.2, section 7.3: a line end in quotes is a space, and the white space around it is none. */
function quotedScalar(text: string, start: number, quote: string): Scalar | null {
  const found = quote === '"' ? stringAt(text, start) : singleQuoted(text, start);
  if (found.kind !== 'string' || !found.isClosed) return null;
  if (!BEHIND.test(text.slice(found.end + 1, found.end + 400))) return null;
  const at = span(found.at, found.end);
  const value = folded(text, at, quote === '"' ? backslashYaml : doubled);
  const next = text.indexOf('\n', found.end);
  return { at, value, end: next === -1 ? text.length : next };
}

function singleQuoted(text: string, start: number): ReturnType<typeof stringAt> {
  let end = text.indexOf("'", start + 1);
  while (end !== -1 && text.charAt(end + 1) === "'") end = text.indexOf("'", end + 2);
  const isClosed = end !== -1;
  return { kind: 'string', at: start + 1, end: isClosed ? end : text.length, quote: "'", isClosed };
}

const doubled: Unescape = (out, text) => {
  if (!text.startsWith("''", out.at)) return false;
  out.rewrite(2, "'");
  return true;
};

/** An escaped line end joins the lines, the white space before the second included. */
const backslashYaml: Unescape = (out, text) => {
  if (text.charAt(out.at) !== '\\') return false;
  const next = /^\\\r?\n[ \t]*/.exec(text.slice(out.at, out.at + 200));
  if (next === null) return backslash(out, text);
  out.drop(next[0].length);
  return true;
};

/** YAML 1.2, section 7.3.3: a plain scalar goes on in lines that stand deeper and are no keys. */
function plainScalar(
  text: string,
  start: number,
  end: number,
  lineEnd: number,
  column: number,
): Scalar | null {
  const comment = text.slice(start, end).search(/(?:^|\s)#/);
  const own = trimmedIn(text, start, comment === -1 ? end : start + comment).end;
  let last = own;
  let lineLast = lineEnd;
  if (own > start && comment === -1) {
    for (const line of deeperLines(text, lineEnd, column)) {
      if (isBlankLine(line) || /^\s*(?:- |[\w.$"'-]{1,128}:(?:\s|$))/.test(line.text)) break;
      // YAML 1.2, section 6.1: no tabs. This is the fold of a header.
      if (line.text.startsWith('\t')) return null;
      last = trimmedIn(text, line.start, line.end).end;
      lineLast = line.end;
    }
  }
  const at = span(start, Math.max(start, last));
  return { at, value: folded(text, at, plain), end: lineLast };
}

function folded(text: string, at: Span, undo: Unescape): Traced<string> {
  const part = text.slice(at.start, at.end);
  const out = new TextWriter(part);
  const special = /[ \t]*\r?\n[ \t]*|\\|''/g;
  for (let match = special.exec(part); match !== null; match = special.exec(part)) {
    if (match.index < out.at) continue;
    out.copy(match.index - out.at);
    if (/\n/.test(match[0])) out.rewrite(match[0].length, ' ');
    else if (!undo(out, part)) out.copy(1);
    special.lastIndex = out.at;
  }
  out.copy(part.length - out.at);
  return out.finish();
}

/** The lines from the one behind `lineEnd` on that are empty or stand deeper than `column`. */
function* deeperLines(text: string, lineEnd: number, column: number): Generator<Line> {
  const from = lineEnd + lineBreakAt(text, lineEnd);
  if (from >= text.length) return;
  for (const { start, end } of linesOf(text, span(from, text.length), '')) {
    const line: Line = { start, from: start, end, text: text.slice(start, end) };
    if (!isBlankLine(line) && indentOf(line.text) <= column) return;
    yield line;
  }
}

function indentOf(line: string): number {
  let count = 0;
  while (isSpace(line.charCodeAt(count))) count += 1;
  return count;
}

const lineBreakAt = (text: string, at: number): number =>
  text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;

/** The length of the line end right before `start`. */
const lineBreak = (text: string, start: number): number =>
  text.charAt(start - 2) === '\r' && text.charAt(start - 1) === '\n' ? 2 : 1;
