import type { Span } from '../span.ts';
import { TextWriter } from '../trace.ts';
import type { Cleaning } from './search.ts';

/** A damaged escape that had stood for a line end: without it the base64 text is whole again. */
export function malformedEscapes(body: string, malformed: readonly Span[]): Cleaning | null {
  if (malformed.length === 0) return null;
  const out = new TextWriter(body);
  for (const at of malformed) {
    // `%%0` is two of them, one inside the other.
    const start = Math.max(at.start, out.at);
    out.copy(start - out.at);
    out.drop(Math.max(0, at.end - start));
  }
  out.copy(body.length - out.at);
  return { text: out.finish(), repair: 'percent.malformed', spots: malformed, likely: false };
}
