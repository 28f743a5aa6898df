import { type Span, span } from '../span.ts';

/** The keys of x-forwarded-client-cert, as Envoy spells them. `SAN` is what its first version wrote for `URI`. */
export type XfccKey =
  | 'By'
  | 'Hash'
  | 'Cert'
  | 'Chain'
  | 'Subject'
  | 'Issuer'
  | 'URI'
  | 'DNS'
  | 'SAN';

/** One `key=value` of an element. */
export interface XfccPair {
  readonly key: XfccKey;
  /** The value, without quotation marks. */
  readonly value: Span;
  readonly isQuoted: boolean;
  /** False where the text ends before the second quotation mark. */
  readonly isClosed: boolean;
}

const KEYS: readonly XfccKey[] = [
  'By',
  'Hash',
  'Cert',
  'Chain',
  'Subject',
  'Issuer',
  'URI',
  'DNS',
  'SAN',
];
const NAMES = KEYS.join('|');
const PAIR = new RegExp(`[ \\t]{0,8}(${NAMES})[ \\t]{0,8}=[ \\t]{0,8}`, 'iy');
/**
 * Envoy never quotes By, URI and DNS, whatever they hold: a ";" or "," in them divides only where a key follows. A
 * quotation mark closes only there, too.
 */
const NEXT = `(?=[ \\t]{0,8}(?:[;,][ \\t]{0,8}(?:(?:${NAMES})[ \\t]{0,8}=|$)|$))`;
const UNQUOTED_END = new RegExp(NEXT, 'ig');
const QUOTED_END = new RegExp(`\\\\[\\s\\S]|"${NEXT}`, 'ig');

/** The key that `name` is in any case; null for none. Envoy's documentation calls them case-insensitive. */
export const xfccKey = (name: string): XfccKey | null =>
  KEYS.find((key) => key.toLowerCase() === name.toLowerCase()) ?? null;

/** Reads the elements of x-forwarded-client-cert, the original client's first; null for any other text. Linear. */
export function readXfcc(text: string): readonly (readonly XfccPair[])[] | null {
  const elements: XfccPair[][] = [[]];
  const last = text.trimEnd().length;
  let at = 0;
  for (;;) {
    PAIR.lastIndex = at;
    const match = PAIR.exec(text);
    const key = xfccKey(match?.[1] ?? '');
    if (key === null) return null;
    const pair = readValue(text, key, PAIR.lastIndex);
    elements.at(-1)?.push(pair);
    const end = divider(text, pair, last);
    if (end === null) return elements;
    if (text[end] === ',') elements.push([]);
    at = end + 1;
  }
}

/** Where the ";" or "," behind a pair stands; null where it is the last, a trailing one included. */
function divider(text: string, { value, isQuoted }: XfccPair, last: number): number | null {
  let at = value.end + (isQuoted ? 1 : 0);
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at + 1 >= last ? null : at;
}

function readValue(text: string, key: XfccKey, start: number): XfccPair {
  if (text[start] !== '"') {
    UNQUOTED_END.lastIndex = start;
    const end = UNQUOTED_END.exec(text)?.index ?? text.length;
    return { key, value: span(start, end), isQuoted: false, isClosed: true };
  }
  QUOTED_END.lastIndex = start + 1;
  for (let match = QUOTED_END.exec(text); match !== null; match = QUOTED_END.exec(text)) {
    // A backslash and what follows are a pair: the mark in it closes nothing.
    if (match[0] === '"') {
      return { key, value: span(start + 1, match.index), isQuoted: true, isClosed: true };
    }
  }
  return { key, value: span(start + 1, text.length), isQuoted: true, isClosed: false };
}
