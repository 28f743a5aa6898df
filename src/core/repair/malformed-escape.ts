import { type Span, span } from '../span.ts';
import type { Attempt, BodyRepair } from './body-repair.ts';
import type { Mend } from './mend.ts';

/** How much of each damaged escape is left: its three characters, or what stands before the next one. */
const LENGTHS = [3, 2, 1] as const;

/** Where more escapes than this are damaged, the text is something else. */
const MOST = 100;

/** Escapes that stood for a line end or a pad character: without what is left of them the base64 text is whole again. */
export const malformedEscape: BodyRepair = {
  code: 'percent.malformed',
  cost: 4,
  attempts(body, malformed) {
    if (malformed.length === 0 || malformed.length > MOST) return [];
    return LENGTHS.map(
      (length): Attempt => ({ mends: without(body, malformed, length), likely: false }),
    );
  },
};

function without(body: string, malformed: readonly Span[], length: number): readonly Mend[] {
  const mends: Mend[] = [];
  for (const at of malformed) {
    // `%%0` is two of them, one inside the other.
    const start = Math.max(at.start, mends.at(-1)?.at.end ?? 0);
    const end = Math.max(start, Math.min(at.end, at.start + length));
    const text = body.startsWith('%3', start) ? '=' : '\n';
    if (end > start) mends.push({ at: span(start, end), text });
  }
  return mends;
}
