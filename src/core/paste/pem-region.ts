import { findBlocks } from '../encoding/pem.ts';
import { type Span, span } from '../span.ts';

/** From the first PEM block to the last, prose between them included; null where there is no boundary at all. */
export function pemRegion(text: string): Span | null {
  const blocks = findBlocks(text);
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  if (blocks.every(({ begin, end }) => begin === null && end === null)) return null;
  const start = first.begin?.at.start ?? first.body.start;
  return span(start, last.end?.at.end ?? last.body.end);
}
