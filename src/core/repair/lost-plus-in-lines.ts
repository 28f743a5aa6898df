import { span } from '../span.ts';
import { type BodyRepair, mostMends } from './body-repair.ts';
import { hasLineEnds } from './lines.ts';
import type { Mend } from './mend.ts';

/**
 * Line ends are there, or none at all: every space inside the text was "+", since base64 has no spaces (RFC 4648,
 * section 4). White space that stands before every line is indentation.
 */
export const lostPlusInLines: BodyRepair = {
  code: 'percent.plus-became-space',
  cost: 3,
  attempts(body) {
    const mends = spacesInLines(body);
    if (mends.length === 0) return [];
    return [{ mends, likely: hasLineEnds(body) || !/^ ?\S{64} /.test(body) }];
  },
};

/** The spaces that stand inside lines; none where they are more than a form decoder leaves. One at the very end of a body of a single line is what separates it from END. */
export function spacesInLines(body: string): readonly Mend[] {
  const indent = indentation(body);
  const isLined = hasLineEnds(body);
  const from = isLined ? 0 : body.length - body.trimStart().length;
  const to = !isLined && body.endsWith(' ') ? body.length - 1 : body.length;
  const mends: Mend[] = [];
  const most = mostMends(body);
  let line = 0;
  for (const match of body.matchAll(/[\r\n]| /g)) {
    const at = match.index;
    if (match[0] !== ' ') line = at + 1;
    else if (at >= from && at < to && at - line >= indentOf(line, indent)) {
      mends.push({ at: span(at, at + 1), text: '+' });
      if (mends.length > most) return [];
    }
  }
  return mends;
}

/** The first line begins right behind the boundary, so it has none. */
const indentOf = (line: number, indent: number): number => (line === 0 ? 0 : indent);

/** How many spaces stand before every line but the first. */
function indentation(body: string): number {
  const lines = body
    .split(/\r\n|\n|\r/)
    .slice(1)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return 0;
  return Math.min(...lines.slice(0, 4000).map((line) => line.length - line.trimStart().length));
}
