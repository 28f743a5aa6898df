import { span } from '../../span.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { partOf } from './part.ts';

const BEGIN = /\bmap\[(?=[$:A-Za-z][\w.:$-]{0,127}?:)/g;
const NAME = /([$A-Za-z:][\w.$-]{0,127}?):/y;
/** A list ends where the next name or the end of the map follows. */
const LIST_END = /\](?= [$A-Za-z][\w.$-]{0,127}:|\]|\s*$)/g;
const VALUE_END = / (?=[$A-Za-z][\w.$-]{0,127}:(?!\/\/))|\](?![\w/+])/g;

/** Go's fmt package, verb %v: `map[Accept:[*\/*] X-Ssl-Cert:[…]]` of an http.Header, `map[host:… x-ssl-cert:…]` of strings. */
export const goMap: Wrapping = {
  id: 'go-map',
  find(text) {
    const found: Region[] = [];
    BEGIN.lastIndex = 0;
    for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
      const region = readMap(text, match.index, match.index + match[0].length);
      if (region.parts.length > 0) found.push(region);
      BEGIN.lastIndex = Math.max(region.at.end, BEGIN.lastIndex);
    }
    return found;
  },
};

function readMap(text: string, start: number, from: number): Region {
  const parts: Part[] = [];
  let at = from;
  for (;;) {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name === undefined) break;
    const begin = at + name.length + 1;
    const isList = text.charAt(begin) === '[';
    const valueStart = isList ? begin + 1 : begin;
    const end = endOf(text, isList ? LIST_END : VALUE_END, valueStart);
    parts.push(partOf(text, span(at, at + name.length), span(valueStart, end), start));
    at = isList && end < text.length ? end + 1 : end;
    if (text.charAt(at) !== ' ') break;
    at += 1;
  }
  const end = text.charAt(at) === ']' ? at + 1 : at;
  return { at: span(start, end), parts };
}

function endOf(text: string, ending: RegExp, from: number): number {
  ending.lastIndex = from;
  return ending.exec(text)?.index ?? text.length;
}
