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

/** One encapsulated block. A missing boundary is null; `body` is what stands between, layout and all. */
export interface PemBlock {
  readonly label: string;
  readonly begin: Boundary | null;
  readonly end: Boundary | null;
  readonly body: Span;
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

/** Every boundary of `text` in order. Reads each character a bounded number of times, whatever the text holds. */
function findBoundaries(text: string): readonly Boundary[] {
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

function nextKeyword(
  text: string,
  from: number,
): { readonly start: number; readonly kind: 'BEGIN' | 'END' } | null {
  const keyword = /-[ \t]{0,3}(BEGIN|END)(?![A-Za-z0-9])/g;
  keyword.lastIndex = Math.max(0, from - 1);
  const match = keyword.exec(text);
  const kind = match?.[1];
  if (match === null || (kind !== 'BEGIN' && kind !== 'END')) return null;
  return { start: match.index + match[0].length - kind.length, kind };
}

/** `from`: where the boundary before it ends, whose hyphens are its own. */
function readBoundary(
  text: string,
  keyword: number,
  kind: 'BEGIN' | 'END',
  from: number,
): Boundary | null {
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

/** The blocks of `text` in order: a BEGIN without END, an END without BEGIN and neither are blocks too. */
export function findBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let open: Boundary | null = null;
  let from = 0;
  for (const boundary of findBoundaries(text)) {
    const end = boundary.kind === 'END' ? boundary : null;
    if (open !== null || holdsBody(text, from, boundary.at.start)) {
      blocks.push(block(open, end, from, boundary.at.start));
    }
    open = end === null ? boundary : null;
    from = boundary.at.end;
  }
  if (open !== null || holdsBody(text, from, text.length)) {
    blocks.push(block(open, null, from, text.length));
  }
  return blocks;
}

const block = (
  begin: Boundary | null,
  end: Boundary | null,
  from: number,
  to: number,
): PemBlock => ({ label: begin?.label ?? end?.label ?? '', begin, end, body: span(from, to) });

/** Whether base64 of a DER SEQUENCE longer than 127 octets stands there (30 81, 30 82, … is MI), and enough of it. */
function holdsBody(text: string, from: number, to: number): boolean {
  const body = /(?:^|[^A-Za-z0-9+/=])MI[A-Za-z0-9+/_-]{2}[A-Za-z0-9+/_ \r\n\t-]{60}/;
  return body.test(text.slice(from, to));
}
