import type { DiagnosticCode } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { TextWriter, type Traced } from '../trace.ts';

/** One place where a text is mended: what stands at `at` becomes `text`. An empty span inserts, an empty text removes. */
export interface Mend {
  readonly at: Span;
  readonly text: string;
}

/** A mend, and the damage that it undoes. */
export interface Change extends Mend {
  readonly code: DiagnosticCode;
}

/** `text` with its mends applied, which must be in order and apart. */
export function mend(text: string, mends: readonly Mend[]): Traced<string> {
  const out = new TextWriter(text);
  for (const { at, text: written } of mends) {
    out.copy(at.start - out.at);
    if (at.start === at.end) out.insert(written);
    else if (written === '') out.drop(at.end - at.start);
    else out.rewrite(at.end - at.start, written);
  }
  out.copy(text.length - out.at);
  return out.finish();
}

/** By position; what is inserted comes before what is changed there. */
export const byPosition = (a: Mend, b: Mend): number =>
  a.at.start - b.at.start || a.at.end - b.at.end;
