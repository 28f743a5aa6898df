import type { StrippedJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import type { Item } from './header-lines.ts';
import { trimmed } from './lines.ts';

const MARKS = /^["'`\u201c\u201d\u2018\u2019]{1,3}[,;]?$/;

/** What stands between the items of a paste: the bodies of messages and explanatory text, each run of it once. */
export function proseAround(
  text: string,
  items: readonly Item[],
  bodies: readonly Span[],
): readonly StrippedJson[] {
  const borders = bodies.flatMap(({ start, end }) => [span(start, start), span(end, end)]);
  const solid = [...items.map(extentOf), ...borders].sort((a, b) => a.start - b.start);
  const found: StrippedJson[] = [];
  let from = 0;
  let body = 0;
  for (const { start, end } of [...solid, span(text.length, text.length)]) {
    if (start > from) {
      const at = trimmed(text, span(from, start));
      while ((bodies[body]?.end ?? text.length) <= at.start && body < bodies.length) body += 1;
      const isBody = (bodies[body]?.start ?? text.length) <= at.start;
      if (at.end > at.start) found.push({ at, what: whatIs(text, at, isBody) });
    }
    from = Math.max(from, end);
  }
  return found;
}

function whatIs(text: string, at: Span, isBody: boolean): string {
  if (isBody) return 'body';
  return at.end - at.start <= 4 && MARKS.test(text.slice(at.start, at.end)) ? 'quotes' : 'text';
}

/** A field line from its name on, with the quotation mark before it. */
const extentOf = (item: Item): Span =>
  item.kind === 'field' ? span(item.name.at.start - item.quote.length, item.at.end) : item.at;
