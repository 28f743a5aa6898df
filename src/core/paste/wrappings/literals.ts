import { type Span, span } from '../../span.ts';
import type { Region, Wrapping } from '../wrapping.ts';
import { backslash, phpSingle, type Unescape } from './escapes.ts';
import { Frames, type Text } from './literal-frames.ts';
import { type Token, tokenAt } from './literal-tokens.ts';

/** Where JSON begins: a bracket with a string, or with an object in it; a string with JSON in it. */
const JSON_BEGIN = /\{(?=\s{0,200}")|\[(?=\s{0,200}(?:"|\{\s{0,200}"))|"\s{0,8}[[{]\s{0,8}\\+"/g;
/** Where a literal surely begins: the same with single quotes, bytes or tuples. */
const SURE = /\{(?=\s{0,200}[bBu]?["'])|\[(?=\s{0,200}(?:[{(]|[bBu]?["']))/g;
/** Where it may: any bracket, or a member with its colon. */
const LIKELY =
  /[{[]|\b(?:array )?\((?=\s{0,200}['"])|["'][$:A-Za-z][\w:.$-]{0,127}["']\s{0,8}(?:=>|[:=])\s{0,8}(?=["'[{])/g;
/** Brackets that are never closed are looked into only so often: it bounds the time. */
const MOST_UNCLOSED = 2;

/** JSON (RFC 8259): whole, in lines or cut off, in strings of JSON. */
export const json: Wrapping = {
  id: 'json',
  find: (text, depth) => findLiterals(text, JSON_BEGIN, depth > 0),
};

/** What Python, Node and Go print for their own reading. */
export const printed: Wrapping = {
  id: 'literal',
  find: (text) => findLiterals(text, SURE, false),
};

/** Literals with less to know them by: JavaScript, PHP, single members of JSON. */
export const members: Wrapping = {
  id: 'literal',
  find: (text) => findLiterals(text, LIKELY, false),
};

function findLiterals(text: string, begin: RegExp, mayBeString: boolean): readonly Region[] {
  const found: Region[] = [];
  let unclosed = 0;
  let at = mayBeString && isString(text) ? text.indexOf('"') : nextBegin(text, begin, 0);
  while (at !== -1 && unclosed < MOST_UNCLOSED) {
    const { region, isClosed } = readLiteral(text, at);
    const isFound = region.parts.length > 0;
    if (isFound) found.push(region);
    else if (!isClosed) unclosed += 1;
    at = nextBegin(text, begin, isFound || isClosed ? Math.max(region.at.end, at + 1) : at + 1);
  }
  return found;
}

/** Whether the text is one string: a value that was made a string twice. */
function isString(text: string): boolean {
  const value = text.trim();
  return value.length > 1 && value.startsWith('"') && value.endsWith('"');
}

function nextBegin(text: string, begin: RegExp, from: number): number {
  begin.lastIndex = from;
  return begin.exec(text)?.index ?? -1;
}

interface Literal {
  readonly region: Region;
  readonly isClosed: boolean;
}

function readLiteral(text: string, start: number): Literal {
  const isPhp = /^(?:array )?\(/.test(text.slice(start, start + 8));
  return new Reader(text, start, isPhp ? phpEscapes : () => backslash).read();
}

const phpEscapes = (quote: string): Unescape => (quote === "'" ? phpSingle : backslash);

class Reader {
  readonly #text: string;
  readonly #start: number;
  readonly #frames: Frames;
  /** The latest string, while it is open whether it is a key or a value, and whether a "+" followed it. */
  #last: Text | null = null;
  #isJoining = false;
  #end: number;

  constructor(text: string, start: number, undo: (quote: string) => Unescape) {
    this.#text = text;
    this.#start = start;
    this.#end = start;
    this.#frames = new Frames(text, start, undo);
  }

  read(): Literal {
    let isClosed = false;
    for (let token = tokenAt(this.#text, this.#start); token !== null; ) {
      const end = endOf(token);
      const mayEnd = this.#frames.depth === 0;
      if (mayEnd && token.at > this.#start && this.#isOutside(token)) {
        isClosed = true;
        break;
      }
      this.#take(token);
      this.#end = end;
      if (token.kind === 'close' && mayEnd) {
        isClosed = true;
        break;
      }
      if (token.kind === 'close' && this.#frames.depth === 0 && this.#startsWithBracket()) {
        isClosed = true;
        break;
      }
      token = tokenAt(this.#text, end);
    }
    this.#flush();
    const parts = this.#frames.finish();
    return { region: { at: span(this.#start, this.#end), parts }, isClosed };
  }

  #startsWithBracket(): boolean {
    return /^(?:array )?[{[(]/.test(this.#text.slice(this.#start, this.#start + 8));
  }

  /** Members without brackets around them end where something else stands. */
  #isOutside(token: Token): boolean {
    if (token.kind === 'word') return this.#hasLineEnd(token.at) || this.#last !== null;
    if (token.kind === 'string' && this.#last !== null && !this.#isJoining) {
      return !this.#hasLineEnd(token.at);
    }
    return false;
  }

  #hasLineEnd(at: number): boolean {
    return this.#text.slice(this.#end, at).includes('\n');
  }

  #take(token: Token): void {
    if (token.kind === 'string') this.#string(token.quote, span(token.at, token.end));
    else if (token.kind === 'colon') this.#colon(this.#text.charAt(token.at) === '=');
    else if (token.kind === 'plus') this.#isJoining = this.#last !== null;
    else if (token.kind === 'word') this.#word(span(token.at, token.end));
    else {
      this.#flush();
      if (token.kind === 'open') this.#frames.open(token.at);
      else if (token.kind === 'close') this.#frames.close(token.at + 1);
      else this.#frames.comma();
    }
  }

  /** Strings with a "+" or a line end between them are one: JavaScript, Python. */
  #string(quote: string, at: Span): void {
    const isMore = this.#last !== null && (this.#isJoining || this.#hasLineEnd(at.start));
    this.#isJoining = false;
    if (isMore) {
      this.#last?.pieces.push(at);
      return;
    }
    this.#flush();
    this.#last = { pieces: [at], quote };
  }

  #word(at: Span): void {
    this.#flush();
    const next = tokenAt(this.#text, at.end);
    if (next?.kind === 'colon') this.#last = { pieces: [at], quote: '' };
  }

  #colon(isAssigned: boolean): void {
    let key = this.#last;
    this.#last = null;
    const own = key?.pieces.at(-1);
    // No separator stood before the key, only a line end.
    if (key !== null && own !== undefined && key.pieces.length > 1) {
      this.#frames.value({ ...key, pieces: key.pieces.slice(0, -1) });
      this.#frames.comma();
      key = { ...key, pieces: [own] };
    }
    this.#isJoining = false;
    if (key !== null) this.#frames.key(key, isAssigned);
  }

  #flush(): void {
    const value = this.#last;
    this.#last = null;
    this.#isJoining = false;
    if (value !== null && value.quote !== '') this.#frames.value(value);
  }
}

function endOf(token: Token): number {
  if (token.kind === 'string') return token.isClosed ? token.end + 1 : token.end;
  return token.kind === 'word' ? token.end : token.at + 1;
}
