import { type Span, span } from '../span.ts';
import { type Attempt, type BodyRepair, mostMends } from './body-repair.ts';
import { hasLineEnds } from './lines.ts';
import type { Mend } from './mend.ts';

/** RFC 7468, section 2: 64 characters a line; MIME (RFC 2045, section 6.8) has up to 76, and some encoders others. */
const COLUMNS = 64;
const MIME = 76;
const NARROWEST = 40;
const WIDEST = 128;
const MOST_WIDTHS = 4;
const MOST_TRIED = 12;

/**
 * White space after each full line is a line end, whatever it became; any other was "+". Told apart by walking the columns,
 * never by counting. A line end that a mail program put where the space stood was "+" too.
 */
export const lostPlusByColumn: BodyRepair = {
  code: 'percent.plus-became-space',
  cost: 2,
  attempts(body) {
    const attempts: Attempt[] = [];
    for (const width of widthsIn(body)) {
      const walked = walk(body, width);
      if (walked === null || !isSign(body, walked)) continue;
      const isPlain = !hasLineEnds(body) && walked.lines > 0;
      attempts.push({ mends: walked.mends, likely: isPlain && width === COLUMNS });
      if (attempts.length === MOST_WIDTHS) break;
    }
    return attempts;
  },
};

/** Widths that the first line may have, the usual ones first. */
function widthsIn(body: string): readonly number[] {
  const start = body.length - body.trimStart().length;
  const head = body.slice(start, start + WIDEST + 1);
  const found = [...head.matchAll(/\s/g)].map(({ index }) => index).filter((at) => at >= NARROWEST);
  return [...new Set([COLUMNS, MIME, ...found])].slice(0, MOST_TRIED);
}

/**
 * A space inside a line is sign enough. A line end there may as well stand for a lost character: only a form decoder, which
 * spares no "+" and leaves spaces, explains it.
 */
function isSign(body: string, { mends, isBroken }: Walked): boolean {
  const hasSpace = mends.some(({ at }) => body[at.start] === ' ');
  return hasSpace && (!isBroken || !body.includes('+'));
}

interface Walked {
  readonly mends: readonly Mend[];
  readonly lines: number;
  /** Whether a line end stands inside a line, or is missing behind one. */
  readonly isBroken: boolean;
}

/** Null where the lines are not of this width. */
function walk(body: string, width: number): Walked | null {
  // nginx writes a tab behind each line end: it stays with what became of that.
  const units = /\r\n\t?|\s\t|\s/g;
  const walker = new Walker(width);
  const most = mostMends(body);
  const end = endOf(body);
  let at = body.length - body.trimStart().length;
  for (;;) {
    units.lastIndex = at;
    const match = units.exec(body);
    const next = Math.min(match?.index ?? end, end);
    if (!walker.text(at, next)) return null;
    if (match === null || next === end) return walker;
    at = next + match[0].length;
    walker.blank(span(next, at), match[0] === ' ');
    if (walker.mends.length > most) return null;
  }
}

/** Counts the columns of one body. */
class Walker implements Walked {
  readonly mends: Mend[] = [];
  lines = 0;
  isBroken = false;
  readonly #width: number;
  #column = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Text without white space; false where it goes past the end of a line. */
  text(start: number, end: number): boolean {
    const length = end - start;
    if (this.#column + length <= this.#width) {
      this.#column += length;
      return true;
    }
    // White space at the end of a line was taken away with the line end: one stands for both.
    const isJoined = this.mends.at(-1)?.at.end === start && this.#column === this.#width;
    if (!isJoined || length > this.#width) return false;
    this.lines += 1;
    this.isBroken = true;
    this.#column = length;
    return true;
  }

  /** White space: a line end behind a full line, else a lost "+". */
  blank(at: Span, isSpace: boolean): void {
    if (this.#column === this.#width) {
      this.lines += 1;
      this.#column = 0;
      return;
    }
    this.mends.push({ at, text: '+' });
    this.#column += 1;
    this.isBroken ||= !isSpace;
  }
}

/** Before the last line end, which separates the text from the post-boundary. */
function endOf(body: string): number {
  const last = /(?:\r\n\t?|\s\t|\s)$/.exec(body);
  return last?.index ?? body.length;
}
