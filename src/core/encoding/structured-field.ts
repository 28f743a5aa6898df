import { type Span, span } from '../span.ts';

/** One Byte Sequence of a List. */
export interface ByteSequence {
  /** What stands between its colons. */
  readonly content: Span;
  /** False where the text ends before the second colon. */
  readonly isClosed: boolean;
}

/** RFC 9651, section 4.2: between members of a List, and where a display has folded the line. */
const OWS = /[ \t\r\n]*/y;
/** RFC 9651, section 3.3.5. Read leniently: what is no base64 is for the reader of the content to name. */
const CONTENT = /[^:,;"]*/y;
/** RFC 9651, section 3.1.2: a key, and "=" where a value follows. */
const PARAMETER = /;[ \t]*[a-z*][a-z0-9_.*-]*(=?)/y;
/** RFC 9651, sections 3.3.1 to 3.3.8: any bare Item. */
const BARE_ITEM =
  /-?\d{1,15}(?:\.\d{1,3})?|"(?:[^"\\]|\\["\\])*"|[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*|:[A-Za-z0-9+/= \t]*:|\?[01]|@-?\d{1,15}|%"(?:[^"%]|%[0-9a-f]{2})*"/y;

/**
 * Reads a List whose members are all Byte Sequences (RFC 9651, sections 3.1 and 3.3.5), their Parameters left out. One alone
 * is a List of one. The last may be cut off. Null for any other text. Linear.
 */
export function readByteSequences(text: string): readonly ByteSequence[] | null {
  const found: ByteSequence[] = [];
  let at = skip(OWS, text, 0);
  for (;;) {
    if (text[at] !== ':') return null;
    const content = span(at + 1, skip(CONTENT, text, at + 1));
    const isClosed = text[content.end] === ':';
    found.push({ content, isClosed });
    if (!isClosed) return content.end === text.length ? found : null;
    const next = memberEnd(text, content.end + 1);
    if (next === null) return null;
    if (next === text.length) return found;
    at = skip(OWS, text, next + 1);
    // A comma at the end: the rest of the List was cut off, or none followed.
    if (at === text.length) return found;
  }
}

/** Where the comma behind a member stands, or the end of the text; null where something else follows. */
function memberEnd(text: string, from: number): number | null {
  const end = skip(OWS, text, parametersEnd(text, from));
  return end === text.length || text[end] === ',' ? end : null;
}

/** RFC 9651, section 4.2.3.2: a parameter without a value is true. */
function parametersEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(text);
    if (match === null) return at;
    at = PARAMETER.lastIndex;
    if (match[1] === '=') at = skip(BARE_ITEM, text, at);
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}
