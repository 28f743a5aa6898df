import { span } from '../span.ts';
import type { KeyBoundary } from './key-boundary.ts';
import { isBlankLine, linesOf } from './lines.ts';

/** RFC 1421, section 4.6: header fields that stand inside the block. */
const INSIDE = /^(?:Proc-Type|DEK-Info|Content-Domain|Version|Comment): /;
/** A line of base64, lost "+" included, or one word, however damaged. */
const PIECE = /^[ \t]*(?:[A-Za-z0-9+/=_%\\ \t-]*$|[^\s"'<>:]+[ \t]*$)/;
/** Behind an empty line words of prose are to be expected. */
const LONG = /[A-Za-z0-9+/=_%\\-]{16}/;
const QUOTE = /["'<]/;

/** Where a private key without its END line ends: with the last line that looks like a part of it, at most at `limit`. */
export function unclosedEnd(text: string, { at }: KeyBoundary, limit: number): number {
  const rest = span(at.end, Math.max(at.end, limit));
  let { end } = at;
  let isApart = false;
  for (const line of linesOf(text, rest, '')) {
    if (isBlankLine(line)) {
      isApart = true;
      continue;
    }
    if (line.start !== at.end && !isPart(line.text, isApart)) break;
    isApart = false;
    const quote = line.text.search(QUOTE);
    end = quote === -1 ? line.end : line.from + quote;
    if (quote !== -1) break;
  }
  return end;
}

const isPart = (line: string, isApart: boolean): boolean =>
  INSIDE.test(line) || (PIECE.test(line) && (!isApart || LONG.test(line)));
