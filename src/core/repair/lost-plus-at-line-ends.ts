import { span } from '../span.ts';
import type { Attempt, BodyRepair } from './body-repair.ts';
import { hasLineEnds, widthOf } from './lines.ts';
import { spacesInLines } from './lost-plus-in-lines.ts';
import { byPosition, type Mend } from './mend.ts';
import { shortageOf } from './shortage.ts';

/** More "+" in a row at the end of a text have odds below one in 16 million. */
const MOST_AT_END = 4;

/**
 * A "+" at the end of a line became a space, and an editor or a mail program then took that space away: the line is short.
 * Every line but the last is filled up to the common width, and the last as far as the length of the DER says.
 */
export const lostPlusAtLineEnds: BodyRepair = {
  code: 'percent.plus-became-space',
  cost: 4,
  attempts(body) {
    // A form decoder spares no "+": where one is left, or no space is, it was none.
    if (body.includes('+') || !/\S [^\s]/.test(body)) return [];
    const spaces = spacesInLines(body);
    const filled = [...spaces, ...shortLines(body)].sort(byPosition);
    const missing = missingAtEnd(body, filled.length);
    const end = body.trimEnd().replace(/=+$/, '').length;
    const atEnd = missing === 0 ? [] : [{ at: span(end, end), text: '+'.repeat(missing) }];
    const mends = [...filled, ...atEnd].sort(byPosition);
    if (mends.length === spaces.length) return [];
    return [{ mends, likely: false } satisfies Attempt];
  },
};

function shortLines(body: string): readonly Mend[] {
  const found = hasLineEnds(body) ? widthOf(body) : null;
  if (found === null || !found.hasShort) return [];
  const last = body.trimEnd().length;
  return [...body.matchAll(/[^\r\n]+/g)].flatMap((match): readonly Mend[] => {
    const end = match.index + match[0].length;
    const short = found.width - match[0].length;
    if (short === 0 || end >= last) return [];
    return Array.from({ length: short }, () => ({ at: span(end, end), text: '+' }));
  });
}

/** How many characters the last line lacks once `mended` of them are back; 0 where that is more than chance allows. */
function missingAtEnd(body: string, mended: number): number {
  const missing = (shortageOf(body) ?? 0) - mended;
  return missing > 0 && missing <= MOST_AT_END ? missing : 0;
}
