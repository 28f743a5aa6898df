import { type Span, span } from '../span.ts';
import { TextWriter, type Traced } from '../trace.ts';

/** A string of a JSON document, below the name of its member. */
export interface JsonString {
  readonly key: string;
  /** Which object of the document holds it: counted from 0 in the order in which they begin. */
  readonly object: number;
  /** Between its quotation marks. */
  readonly at: Span;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;
const LONGEST = 1 << 20;

/** Every string that is the value of a member, or in an array that is; null where the text is no JSON object or array. */
export function jsonStrings(text: string): readonly JsonString[] | null {
  if (!/^\s*[{[]/.test(text) || text.length > LONGEST || !isJson(text)) return null;
  const reader = new Reader();
  for (const { 0: token, index } of text.matchAll(TOKEN)) reader.take(token, index);
  return reader.found;
}

interface Open {
  /** Null for an array. */
  readonly object: number | null;
  key: string;
}

class Reader {
  readonly found: JsonString[] = [];
  readonly #open: Open[] = [];
  #objects = 0;
  #held: { readonly text: string; readonly at: Span } | null = null;

  take(token: string, index: number): void {
    const top = this.#open.at(-1);
    const held = this.#held;
    this.#held = null;
    if (held !== null && token === ':' && top !== undefined) top.key = held.text;
    else if (held !== null) this.#keep(held.at);
    if (token === '{') this.#open.push({ object: this.#objects++, key: '' });
    else if (token === '[') this.#open.push({ object: null, key: top?.key ?? '' });
    else if (token === '}' || token === ']') this.#open.pop();
    else if (token.startsWith('"')) {
      const at = span(index + 1, index + token.length - 1);
      this.#held = { text: token.slice(1, -1), at };
    }
  }

  #keep(at: Span): void {
    const object = this.#open.findLast((one) => one.object !== null)?.object ?? 0;
    this.found.push({ key: this.#open.at(-1)?.key ?? '', object, at });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The string at `at` as the application holds it (RFC 8259, section 7), traced to `text`. */
export function unescapeJson(text: string, at: Span): Traced<string> {
  const out = new TextWriter(text);
  out.drop(at.start);
  while (out.at < at.end) {
    const next = text.indexOf('\\', out.at);
    if (next === -1 || next >= at.end) break;
    out.copy(next - out.at);
    const letter = text[next + 1] ?? '';
    if (letter === 'u') {
      const unit = Number.parseInt(text.slice(next + 2, next + 6), 16);
      out.rewrite(6, String.fromCharCode(unit));
    } else out.rewrite(2, ESCAPES[letter] ?? letter);
  }
  out.copy(at.end - out.at);
  out.drop(text.length - out.at);
  return out.finish();
}
