import { type Span, span } from '../span.ts';

/** One encapsulation boundary (RFC 7468, section 2), well formed or mangled. */
export interface Boundary {
  readonly kind: 'BEGIN' | 'END';
  readonly label: string;
  readonly at: Span;
  /** Five hyphens, the keyword, one space, the label, five hyphens: nothing else. */
  readonly exact: boolean;
  /** False where the text ends inside the boundary. */
  readonly complete: boolean;
}

const MOST_DASHES = 16;
const LONGEST_LABEL = 64;
const DASH = '-';

/**
 * The label and the hyphens behind it, with "+" for the first space as form encoding writes it; where another boundary
 * follows at once, its hyphens are left to it.
 */
const TAIL =
  /^([ \t+]{0,3})([A-Z0-9][A-Z0-9 ]{0,62}?)?([ \t]{0,3})(-{5}(?=-{1,16}[ \t]{0,3}(?:BEGIN|END))|-{1,16})/;

/** Every boundary of `text` in order, apart. Reads each character a bounded number of times, whatever the text holds. */
export function findBoundaries(text: string): readonly Boundary[] {
  const found = withMangled(text, regular(text));
  const last = found.at(-1);
  const cut = last?.complete ? cutAtEnd(text, last) : null;
  return cut === null ? found : [...found, cut];
}

/** Boundaries with hyphens on both sides, however many. */
function regular(text: string): readonly Boundary[] {
  const found: Boundary[] = [];
  let from = 0;
  for (;;) {
    const at = nextKeyword(text, from);
    if (at === null) return found;
    const boundary = readBoundary(text, at.start, at.kind, from);
    if (boundary !== null) found.push(boundary);
    from = boundary === null ? at.start + at.kind.length : boundary.at.end;
  }
}

const KEYWORD = /-[ \t]{0,3}(?:BEGIN|END)(?![A-Za-z0-9])/g;

function nextKeyword(
  text: string,
  from: number,
): { readonly start: number; readonly kind: 'BEGIN' | 'END' } | null {
  KEYWORD.lastIndex = Math.max(0, from - 1);
  if (!KEYWORD.test(text)) return null;
  const end = KEYWORD.lastIndex;
  const kind = text.startsWith('END', end - 3) ? 'END' : 'BEGIN';
  return { start: end - kind.length, kind };
}

/** `from`: where the boundary before it ends, whose hyphens are its own. */
function readBoundary(
  text: string,
  keyword: number,
  kind: 'BEGIN' | 'END',
  from: number,
): Boundary | null {
  const plain = plainBoundary(text, keyword, kind, from);
  if (plain !== null) return plain;
  const before = text.slice(Math.max(from, keyword - MOST_DASHES - 3), keyword);
  const lead = /(-{1,16})([ \t]{0,3})$/.exec(before);
  if (lead === null) return null;
  const after = text.slice(
    keyword + kind.length,
    keyword + kind.length + LONGEST_LABEL + 2 * MOST_DASHES + 8,
  );
  const tail = TAIL.exec(after);
  const start = keyword - lead[0].length;
  if (tail === null) return cutBoundary(text, keyword, kind, start);
  const label = tail[2] ?? '';
  const end = keyword + kind.length + tail[0].length;
  const exact =
    lead[0] === DASH.repeat(5) && tail[1] === ' ' && tail[3] === '' && tail[4] === DASH.repeat(5);
  const complete = (tail[4] ?? '').length >= 5 || end < text.length;
  return { kind, label, at: span(start, end), exact, complete };
}

const PLAIN = /-----(?:BEGIN|END) [A-Z0-9]{1,24}(?: [A-Z0-9]{1,12}){0,2}-----(?=[\r\n]|$)/y;

/** A line that is one well-formed boundary, as nearly all are. */
function plainBoundary(
  text: string,
  keyword: number,
  kind: 'BEGIN' | 'END',
  from: number,
): Boundary | null {
  const start = keyword - 5;
  PLAIN.lastIndex = start;
  if (start < from || (start > 0 && text.charAt(start - 1) !== '\n') || !PLAIN.test(text))
    return null;
  const end = PLAIN.lastIndex;
  const label = text.slice(keyword + kind.length + 1, end - 5);
  return { kind, label, at: span(start, end), exact: true, complete: true };
}

/** The text ends before the boundary does: nothing but a label follows the keyword. */
function cutBoundary(
  text: string,
  keyword: number,
  kind: 'BEGIN' | 'END',
  start: number,
): Boundary | null {
  const rest = text.slice(keyword + kind.length, keyword + kind.length + LONGEST_LABEL);
  if (text.length > keyword + kind.length + LONGEST_LABEL || !/^[A-Z0-9 ]*%?\d?$/.test(rest)) {
    return null;
  }
  return { kind, label: rest.trim(), at: span(start, text.length), exact: false, complete: false };
}

/**
 * The boundaries of a certificate in which the hyphens, the space or the capital letters were lost: `BEGIN+CERTIFICATE`,
 * `___BEGIN_CERTIFICATE___`, or the words alone on their line.
 */
const MANGLED =
  /(?:[-_]{1,16}[ \t]{0,3}|(?<=^|[\r\n])[ \t]{0,8})(BEGIN|END)[ \t+_]{0,3}(?:(?:X509|TRUSTED)[ \t+_]{1,3})?CERTIFICATE(?:[ \t]{0,3}[-_]{1,16}|[ \t]{0,8}(?=[\r\n]|$))/gi;

function withMangled(text: string, found: readonly Boundary[]): readonly Boundary[] {
  const all: Boundary[] = [];
  let next = 0;
  for (const match of text.matchAll(MANGLED)) {
    const kind = match[1]?.toUpperCase() === 'BEGIN' ? 'BEGIN' : 'END';
    const end = match.index + match[0].length;
    for (let one = found[next]; one !== undefined && one.at.start < end; one = found[next]) {
      all.push(one);
      next += 1;
    }
    const start = Math.max(match.index, all.at(-1)?.at.end ?? 0);
    // What was read as a boundary already, or a part of one.
    if (!/BEGIN|END/i.test(text.slice(start, end))) continue;
    all.push({ kind, label: 'CERTIFICATE', at: span(start, end), exact: false, complete: true });
  }
  return [...all, ...found.slice(next)];
}

/** The text ends before the keyword of a boundary does. Behind an END line, three hyphens are a rule and no beginning. */
const CUT_END = /(?:(?<=[\r\n =])-|--)-{0,4}(?:EN?)?$/;
const CUT_BEGIN = /(?:-{4,5}|-{5}B(?:E(?:GI?)?)?)$/;

function cutAtEnd(text: string, last: Boundary): Boundary | null {
  const kind = last.kind === 'BEGIN' ? 'END' : 'BEGIN';
  const rest = text.slice(Math.max(last.at.end, text.length - MOST_DASHES));
  const match = (kind === 'END' ? CUT_END : CUT_BEGIN).exec(rest);
  if (match === null) return null;
  const start = text.length - match[0].length;
  return { kind, label: '', at: span(start, text.length), exact: false, complete: false };
}
