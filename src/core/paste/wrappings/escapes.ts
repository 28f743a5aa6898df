import { type Span, span } from '../../span.ts';
import { TextWriter, type Traced } from '../../trace.ts';

/** RFC 8259, section 7; Python, JavaScript, Go, Ruby and Java literals: none of them writes what another reads otherwise. */
const SIGNS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  '\n': '',
};
const CODE =
  /^\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8})|([0-3][0-7]{2}|0))/;
const LONGEST = 12;
const LAST = 0x10ffff;

/** How a program writes what it cannot write as it is. Reads what stands at the cursor; false where nothing is escaped. */
export type Unescape = (out: TextWriter, text: string) => boolean;

/** A backslash and what it stands for, as in the string literals of most languages. */
export function backslash(out: TextWriter, text: string): boolean {
  const { at } = out;
  if (text.charCodeAt(at) !== BACKSLASH || at + 1 >= text.length) return false;
  const next = text.charAt(at + 1);
  const sign = SIGNS[next];
  if (sign !== undefined) {
    if (sign === '') out.drop(2);
    else out.rewrite(2, sign);
    return true;
  }
  const code = CODE.exec(text.slice(at, at + LONGEST));
  const point = code === null ? null : pointOf(code);
  if (code === null || point === null) out.rewrite(2, next);
  else out.rewrite(code[0].length, String.fromCodePoint(point));
  return true;
}

function pointOf([, x, u, brace, long, octal]: RegExpExecArray): number | null {
  if (octal !== undefined) return Number.parseInt(octal, 8);
  const point = Number.parseInt(x ?? u ?? brace ?? long ?? '', 16);
  return point <= LAST ? point : null;
}

/** A backslash before itself or an apostrophe: PHP's single-quoted strings know no other escape. */
export function phpSingle(out: TextWriter, text: string): boolean {
  if (text.charCodeAt(out.at) !== BACKSLASH) return false;
  const next = text.charAt(out.at + 1);
  if (next !== '\\' && next !== "'") return false;
  out.rewrite(2, next);
  return true;
}

/** What a double-quoted word of a shell escapes (POSIX, section 2.2.3). */
export function shellDouble(out: TextWriter, text: string): boolean {
  if (text.charCodeAt(out.at) !== BACKSLASH) return false;
  const next = text.charAt(out.at + 1);
  if (next === '\n') out.drop(2);
  else if (next !== '' && '"\\$`'.includes(next)) out.rewrite(2, next);
  else return false;
  return true;
}

/** Nothing is escaped. */
export const plain: Unescape = () => false;

const BACKSLASH = 0x5c;

/** The part of `text` at `at` with its escapes undone, traced to that part. `sign`: what every escape begins with. */
export function unescaped(text: string, at: Span, undo: Unescape, sign = '\\'): Traced<string> {
  return joined(text, at, [at], undo, sign);
}

/** Pieces of `text` in one: what stands between them is left out. Traced to the part at `at`, which holds them all. */
export function joined(
  text: string,
  at: Span,
  pieces: readonly Span[],
  undo: Unescape,
  sign = '\\',
): Traced<string> {
  const part = text.slice(at.start, at.end);
  const out = new TextWriter(part);
  for (const { start, end } of pieces) {
    out.drop(start - at.start - out.at);
    unescapeTo(out, part, end - at.start, undo, sign);
  }
  out.drop(part.length - out.at);
  return out.finish();
}

function unescapeTo(
  out: TextWriter,
  part: string,
  end: number,
  undo: Unescape,
  sign: string,
): void {
  // An escape may not reach beyond its piece.
  const limited = end === part.length ? part : part.slice(0, end);
  while (out.at < end) {
    const next = limited.indexOf(sign, out.at);
    if (next !== out.at) out.copy((next === -1 ? end : next) - out.at);
    else if (!undo(out, limited)) out.copy(1);
  }
}

/** The span without white space at its ends. */
export function trimmedIn(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return span(from, to);
}

/** Space, tab, line feed, carriage return. */
export const isSpace = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
