import type { Span } from '../span.ts';
import { TextWriter, type Traced } from '../trace.ts';
import { linesOf, mayHavePrefix, skipBlank, trimBlank } from './lines.ts';
import { boundariesIn } from './value-shape.ts';

/** A percent-encoded line end or space: line ends in such a value come from outside. */
const ENCODED = /%(?:25){0,4}(?:0[AaDd]|20)|BEGIN\+[A-Z]/;

/**
 * The value at `at`, traced to the whole paste. RFC 9112, section 5.2: an obs-fold is removed with its white space, and so
 * is the line end that a terminal put in. In raw PEM and in base64 without a name it is a line end, which stays with the
 * white space behind it. What all lines begin with ("> ", `indent`) goes in either case.
 */
export function unfold(text: string, at: Span, indent: string, isNamed: boolean): Traced<string> {
  const out = new TextWriter(text);
  out.drop(at.start);
  const isFolded = ENCODED.test(text.slice(at.start, at.end)) || isNamed;
  if (isFolded && !holdsPem(text, at)) joinLines(out, text, at, indent);
  else keepLines(out, text, at, indent);
  out.copy(at.end - out.at);
  out.drop(text.length - out.at);
  return out.finish();
}

function holdsPem(text: string, at: Span): boolean {
  for (const line of linesOf(text, at, '')) if (boundariesIn(line.text) !== null) return true;
  return false;
}

function keepLines(out: TextWriter, text: string, at: Span, indent: string): void {
  if (!mayHavePrefix(text, at, indent)) return;
  for (const { start, from } of linesOf(text, at, indent)) {
    if (start === at.start || from === start) continue;
    out.copy(start - out.at);
    out.drop(from - start);
  }
}

function joinLines(out: TextWriter, text: string, at: Span, indent: string): void {
  let last = at.start;
  for (const { start, from, end } of linesOf(text, at, indent)) {
    if (start !== at.start) {
      const before = trimBlank(text, out.at, last);
      out.copy(before - out.at);
      out.drop(skipBlank(text, from, end) - out.at);
    }
    last = end;
  }
}
