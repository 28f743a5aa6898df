import { span } from '../../span.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { partOf } from './part.ts';

const TOKEN = '[$A-Za-z][\\w.$-]{0,127}';
const BEGIN = new RegExp(`\\[(?=${TOKEN}:")`, 'g');
const NAME = new RegExp(`(${TOKEN}):"`, 'y');
/** The mark that ends a value: the next name, the next value or the end follows. Marks in a value are not escaped. */
const END = new RegExp(`"(?=, ${TOKEN}:"|\\])`, 'g');

/** Spring's HttpHeaders.toString(): `[host:"vtn.example", x-ssl-cert:"…"]`. */
export const springHeaders: Wrapping = {
  id: 'spring-headers',
  find(text) {
    const found: Region[] = [];
    BEGIN.lastIndex = 0;
    for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
      const region = readHeaders(text, match.index);
      found.push(region);
      BEGIN.lastIndex = region.at.end;
    }
    return found;
  },
};

function readHeaders(text: string, start: number): Region {
  const parts: Part[] = [];
  let at = start + 1;
  let last = start - 1;
  for (;;) {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name === undefined) break;
    const begin = at + name.length + 2;
    END.lastIndex = begin;
    const end = END.exec(text)?.index ?? text.length;
    parts.push(partOf(text, span(at, at + name.length), span(begin, end), start));
    last = end;
    at = Math.min(text.length, end + 3);
    if (text.charAt(end + 1) !== ',') break;
  }
  // Behind the last value stand its mark and the bracket, unless the text was cut off before.
  return { at: span(start, Math.min(text.length, last + 2)), parts };
}
