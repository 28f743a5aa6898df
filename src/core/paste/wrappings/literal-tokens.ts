import { isSpace } from './escapes.ts';

/** One sign or string of a literal. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'plus'; readonly at: number }
  | {
      readonly kind: 'string';
      readonly at: number;
      readonly end: number;
      readonly quote: string;
      /** Whether its closing mark is there. */
      readonly isClosed: boolean;
    }
  | { readonly kind: 'word'; readonly at: number; readonly end: number };

const SIGNS: Readonly<Record<string, 'open' | 'close' | 'comma' | 'colon' | 'plus'>> = {
  '{': 'open',
  '[': 'open',
  '(': 'open',
  '}': 'close',
  ']': 'close',
  ')': 'close',
  ',': 'comma',
  ';': 'comma',
  ':': 'colon',
  '=': 'colon',
  '+': 'plus',
};
const QUOTES = '"\'`';
/** Python's and Rust's prefixes of a string: b'…', u'…', r"…". */
const PREFIX = /^(?:[bBuUrR]{1,2}|@)$/;
const WORD_END = /[\s{}[\](),;:="'`+]/g;
const BACKSLASH = 0x5c;

/** The token at `at` or behind the white space there; null at the end of the text. */
export function tokenAt(text: string, at: number): Token | null {
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
  if (start >= text.length) return null;
  const first = text.charAt(start);
  if (QUOTES.includes(first)) return stringAt(text, start);
  if (first === '=' && text.charAt(start + 1) === '>') return { kind: 'colon', at: start + 1 };
  const sign = SIGNS[first];
  if (sign !== undefined) return { kind: sign, at: start };
  return wordAt(text, start);
}

function wordAt(text: string, start: number): Token {
  WORD_END.lastIndex = start + 1;
  const match = WORD_END.exec(text);
  const end = match?.index ?? text.length;
  const isPrefix =
    match !== null && QUOTES.includes(match[0]) && PREFIX.test(text.slice(start, end));
  // An apostrophe within a word is none of a string.
  if (match !== null && QUOTES.includes(match[0]) && !isPrefix) {
    return { kind: 'word', at: start, end: end + 1 };
  }
  return isPrefix ? stringAt(text, end) : { kind: 'word', at: start, end };
}

/** The string whose opening mark stands at `at`, to its closing mark or the end of the text. */
export function stringAt(text: string, at: number): Token {
  const quote = text.charAt(at);
  let end = at + 1;
  for (;;) {
    end = text.indexOf(quote, end);
    if (end === -1) return { kind: 'string', at: at + 1, end: text.length, quote, isClosed: false };
    if (!isEscaped(text, at, end)) break;
    end += 1;
  }
  return { kind: 'string', at: at + 1, end, quote, isClosed: true };
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, floor: number, at: number): boolean {
  let count = 0;
  while (at - count - 1 > floor && text.charCodeAt(at - count - 1) === BACKSLASH) count += 1;
  return count % 2 === 1;
}
