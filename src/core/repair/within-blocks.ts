import { findBlocks } from '../encoding/pem.ts';
import { locator } from '../locate.ts';
import { type Span, span } from '../span.ts';
import { type Mend, mend } from './mend.ts';

/**
 * The mends that concern a certificate, one right before or behind its boundary included: prose around the blocks keeps
 * its dashes and its escapes. Where no block is seen yet, an encoding is still around them: then all of them do.
 */
export function withinBlocks(text: string, mends: readonly Mend[]): readonly Mend[] {
  if (mends.length === 0) return mends;
  const mended = mend(text, mends);
  const locate = locator([mended.trace]);
  const extents = findBlocks(mended.value).map(({ begin, end, body }): Span => {
    return locate(span(begin?.at.start ?? body.start, end?.at.end ?? body.end));
  });
  if (extents.length === 0) return mends;
  let next = 0;
  return mends.filter(({ at }) => {
    while ((extents[next]?.end ?? text.length) < at.start) next += 1;
    return at.end >= (extents[next]?.start ?? text.length + 1);
  });
}
