import { type Span, span } from '../../span.ts';
import type { Part, Region, Wrapping } from '../wrapping.ts';
import { backslash, plain } from './escapes.ts';
import { partOf } from './part.ts';

const TOKEN = '[$A-Za-z][\\w.$-]{0,127}';
const BEGIN = new RegExp(`[{[](?=(${TOKEN})(?:(=)(?![\\s{])|(: ?)(?![\\s{'"]|//)))`, 'g');

/**
 * `toString()` of a java.util.Map, of a list of its entries, of java.net.http and Netty headers: `{host=[…], x-ssl-cert=[…]}`,
 * `[host: …, x-ssl-cert: …]`. Nothing is escaped: a value ends where the next name, or the closing bracket, follows.
 */
export const javaMap: Wrapping = {
  id: 'java-map',
  find(text) {
    const found: Region[] = [];
    BEGIN.lastIndex = 0;
    for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
      const region = new Reader(text, match.index, match[2] ?? match[3] ?? '=').read();
      if (region !== null) found.push(region);
      BEGIN.lastIndex = region?.at.end ?? match.index + 1;
    }
    return found;
  },
};

class Reader {
  readonly #text: string;
  readonly #start: number;
  readonly #name: RegExp;
  /** What may end a value: the name behind it, a bracket, a quotation mark. */
  readonly #stop: RegExp;

  constructor(text: string, start: number, separator: string) {
    this.#text = text;
    this.#start = start;
    this.#name = new RegExp(`(${TOKEN})${separator}`, 'y');
    this.#stop = new RegExp(`, (?=${TOKEN}${separator})|[{}[\\]"]|\\\\"`, 'g');
  }

  read(): Region | null {
    const text = this.#text;
    const parts: Part[] = [];
    let at = this.#start + 1;
    for (;;) {
      this.#name.lastIndex = at;
      const match = this.#name.exec(text);
      const name = match?.[1];
      if (match === null || name === undefined) break;
      const begin = at + match[0].length;
      const end = this.#endOf(begin);
      parts.push(this.#part(span(at, at + name.length), span(begin, end)));
      at = end + 2;
      if (text.charAt(end) !== ',') {
        return { at: span(this.#start, Math.min(text.length, end + 1)), parts };
      }
    }
    return parts.length === 0 ? null : { at: span(this.#start, Math.min(text.length, at)), parts };
  }

  #part(name: Span, { start, end }: Span): Part {
    const value = this.#text.slice(start, end);
    const isQuoted = /^"[^"]*"$/.test(value);
    const isInner = isQuoted || (value.length > 1 && value.startsWith('[') && value.endsWith(']'));
    const at = isInner ? span(start + 1, end - 1) : span(start, end);
    return partOf(this.#text, name, at, this.#start, isQuoted ? backslash : plain);
  }

  /** Where the value that begins at `from` ends. Brackets in it are balanced; what stands in quotes ends nothing. */
  #endOf(from: number): number {
    const text = this.#text;
    let depth = 0;
    let isQuoted = false;
    this.#stop.lastIndex = from;
    for (let match = this.#stop.exec(text); match !== null; match = this.#stop.exec(text)) {
      const [sign] = match;
      // Only x-forwarded-client-cert and the like quote: right behind "=".
      if (sign === '"') isQuoted = !isQuoted && text.charAt(match.index - 1) === '=';
      if (isQuoted || sign === '"' || sign.startsWith('\\')) continue;
      if (sign === '{' || sign === '[') depth += 1;
      else if (depth === 0) return match.index;
      else if (sign !== ', ') depth -= 1;
    }
    return text.length;
  }
}
