import { span } from '../span.ts';
import { type Attempt, type BodyRepair, mostMends } from './body-repair.ts';
import { hasLineEnds } from './lines.ts';
import type { Mend } from './mend.ts';

/** RFC 7468, section 2: 64 characters a line; MIME (RFC 2045, section 6.8) has up to 76, and some encoders others. */
const COLUMNS = 64;
const MIME = 76;
const NARROWEST = 40;
const WIDEST = 128;
const MOST_WIDTHS = 4;

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
  return [...new Set([COLUMNS, MIME, ...found])];
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
  const mends: Mend[] = [];
  const most = mostMends(body);
  let at = body.length - body.trimStart().length;
  const end = endOf(body);
  let column = 0;
  let lines = 0;
  let isBroken = false;
  for (;;) {
    units.lastIndex = at;
    const match = units.exec(body);
    const next = Math.min(match?.index ?? end, end);
    column += next - at;
    if (column > width) {
      // White space at the end of a line was taken away with the line end: one stands for both.
      const isJoined = mends.at(-1)?.at.end === at && column - (next - at) === width;
      if (!isJoined || next - at > width) return null;
      lines += 1;
      column = next - at;
      isBroken = true;
    }
    if (match === null || next === end) return { mends, lines, isBroken };
    at = next + match[0].length;
    if (column === width) {
      lines += 1;
      column = 0;
    } else {
      mends.push({ at: span(next, at), text: '+' });
      column += 1;
      isBroken ||= match[0] !== ' ';
      if (mends.length > most) return null;
    }
  }
}

/** Before the last line end, which separates the text from the post-boundary. */
function endOf(body: string): number {
  const last = /(?:\r\n\t?|\s\t|\s)$/.exec(body);
  return last?.index ?? body.length;
}
