import type { Span } from '../span.ts';
import { TextWriter } from '../trace.ts';
import type { Cleaning } from './search.ts';

/** A damaged escape that had stood for a line end: without it the base64 text is whole again. */
export function malformedEscapes(body: string, malformed: readonly Span[]): Cleaning | null {
  if (malformed.length === 0) return null;
  const out = new TextWriter(body);
  for (const at of malformed) {
    out.copy(at.start - out.at);
    out.drop(at.end - at.start);
  }
  out.copy(body.length - out.at);
  return { text: out.finish(), repair: 'percent.malformed', spots: malformed, likely: false };
}
