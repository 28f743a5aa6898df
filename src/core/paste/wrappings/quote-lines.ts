import { type Span, span } from '../../span.ts';
import { linesOf } from '../lines.ts';
import type { Region, Wrapping } from '../wrapping.ts';
import { joined, plain } from './escapes.ts';

const MARK = /^[ \t]*>[ \t]?/;

/** The quotation marks of a mail program or of Markdown before lines that hold another wrapping. */
export const quoteLines: Wrapping = {
  id: 'quote-lines',
  isOuter: true,
  find(text) {
    const found: Region[] = [];
    let pieces: Span[] = [];
    const close = (): void => {
      const [first] = pieces;
      const last = pieces.at(-1);
      if (first !== undefined && last !== undefined && pieces.length > 1) {
        const at = span(first.start, last.end);
        const value = joined(text, at, pieces, plain);
        found.push({ at, parts: [{ name: null, at, value, group: at.start }] });
      }
      pieces = [];
    };
    if (!text.includes('>')) return found;
    for (const line of linesOf(text, span(0, text.length), '')) {
      const mark = MARK.exec(text.slice(line.start, Math.min(line.end, line.start + 80)));
      if (mark === null) close();
      else pieces.push(span(line.start + mark[0].length, afterEnd(text, line.end)));
    }
    close();
    return found;
  },
};

/** Behind the line end at `end`. */
function afterEnd(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(text.length, end + 1);
}
