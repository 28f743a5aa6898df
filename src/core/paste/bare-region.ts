import { type Span, span } from '../span.ts';
import type { FieldItem, Item } from './header-lines.ts';
import { isBlankLine, linesOf, trimmed, withoutEmptyLines } from './lines.ts';
import { boundariesIn, carriesEncoded } from './value-shape.ts';

/**
 * Where the one value of a paste without header fields stands: from the first certificate to the last, prose between them
 * included (RFC 7468, section 2: explanatory text); else all of it. Null where there is nothing but white space.
 */
export function bareRegion(text: string, items: readonly Item[], indent: string): Span | null {
  const found = items.flatMap((item): readonly Span[] => {
    if (item.kind === 'value') return [item.at];
    return item.kind === 'field' ? heldBy(text, item) : [];
  });
  const first = found[0];
  const last = found.at(-1);
  if (first !== undefined && last !== undefined) return span(first.start, last.end);
  const whole = unfenced(text, filledLines(text, indent));
  return whole.end > whole.start ? whole : null;
}

/** From the first line with something in it to the last. */
function filledLines(text: string, indent: string): Span {
  for (const line of linesOf(text, span(0, text.length), indent)) {
    if (!isBlankLine(line)) {
      return withoutEmptyLines(text, trimmed(text, span(line.from, text.length)), indent);
    }
  }
  return span(0, 0);
}

/** The line looked like a field line, and a certificate stands in it. */
function heldBy(text: string, { name, at }: FieldItem): readonly Span[] {
  let start: number | null = null;
  let end = at.start;
  for (const line of linesOf(text, at, '')) {
    const boundaries = boundariesIn(line.text);
    if (boundaries !== null) {
      start ??= line.from + boundaries.start;
      end = boundaries.last === 'END' ? line.from + boundaries.end : at.end;
    }
  }
  if (start !== null) return [span(start, end)];
  return carriesEncoded(text.slice(at.start, at.end)) ? [span(name.at.start, at.end)] : [];
}

/** CommonMark, section 4.5: fenced code blocks; and what issue trackers write for them. */
const FENCE =
  /^(?:`{3,}|~{3,}|\{code(?::[^}]{0,40})?\}|\{noformat\})[ \t]*[A-Za-z0-9-]{0,20}[ \t]*$/;

function unfenced(text: string, whole: Span): Span {
  let { start, end } = whole;
  const firstEnd = text.slice(start, end).search(/[\r\n]/);
  if (firstEnd === -1) return whole;
  if (firstEnd < 80 && FENCE.test(text.slice(start, start + firstEnd))) start += firstEnd;
  const lastStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  const isFence = end - lastStart < 80 && FENCE.test(text.slice(lastStart, end));
  if (isFence && lastStart > start) end = lastStart;
  return trimmed(text, span(start, end));
}
