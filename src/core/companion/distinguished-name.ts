import { ATTRIBUTE_TYPES } from './attribute-types.ts';
import { readBackslashes, readOnelineEscapes, unquoted } from './name-escapes.ts';

/** One attribute of a name: the type as a dotted OID, the value as text; `#` and hex for what is no text. */
export interface NamedValue {
  readonly type: string;
  readonly value: string;
}

const KEY = '(?:OID\\.)?(?:[A-Za-z][A-Za-z0-9-]{0,40}|\\d{1,20}(?:\\.\\d{1,20}){1,40})';
/** RFC 4514 and what differs from it: spaces around "=", ", " between, ";" of RFC 1779; "," divides only before a key. */
const COMMA_FORM = new RegExp(`^\\s{0,8}${KEY}\\s{0,8}=`);
const COMMA = new RegExp(
  `[,;+]\\s{0,8}(?=${KEY}\\s{0,8}=)|\\\\[\\s\\S]|"(?:[^"\\\\]|\\\\[\\s\\S])*"`,
  'g',
);
/** X509_NAME_oneline: "/" stands before each attribute and is not escaped inside one; newer versions escape it. */
const SLASH_FORM = new RegExp(`^/${KEY}=`);
const SLASH = new RegExp(`\\\\[/+]|[/+](?=${KEY}=)`, 'g');
const LONGEST = 16_384;

/** A name as it was written down. */
export interface WrittenName {
  readonly attributes: readonly NamedValue[];
  /** Whether something in it looks like a type that is not known: then it may be part of the value before it. */
  readonly isUnsure: boolean;
}

/**
 * Reads a distinguished name in any spelling that proxies use: RFC 4514, RFC 2253, OpenSSL's and nginx' legacy form with
 * slashes, Go's, Java's. Null where the text is none. The order is as written.
 */
export function readDistinguishedName(text: string): WrittenName | null {
  if (!isDistinguishedName(text)) return null;
  return SLASH_FORM.test(text)
    ? named(text.slice(1), SLASH, readOnelineEscapes)
    : named(text, COMMA, (raw) => readBackslashes(unquoted(raw)));
}

/** Whether the text has the shape of a distinguished name. */
export const isDistinguishedName = (text: string): boolean =>
  text.length <= LONGEST && (SLASH_FORM.test(text) || COMMA_FORM.test(text));

interface Part {
  readonly divider: string;
  readonly text: string;
}

function named(
  text: string,
  divider: RegExp,
  readValue: (raw: string) => string,
): WrittenName | null {
  const found: { readonly type: string; raw: string }[] = [];
  let isUnsure = false;
  for (const part of parts(text, divider)) {
    const equals = part.text.indexOf('=');
    const type = typeOf(part.text.slice(0, equals).trim());
    const last = found.at(-1);
    if (type !== null) found.push({ type, raw: part.text.slice(equals + 1) });
    else if (last === undefined) return null;
    else {
      isUnsure = true;
      last.raw += `${part.divider}${part.text}`;
    }
  }
  const attributes = found.map(({ type, raw }) => ({ type, value: readValue(raw) }));
  return { attributes, isUnsure };
}

function parts(text: string, divider: RegExp): readonly Part[] {
  const found: Part[] = [];
  let before = '';
  let from = 0;
  for (const { 0: match, index } of text.matchAll(divider)) {
    // An escaped pair and a quoted string are passed over.
    if (/^[\\"]/.test(match)) continue;
    found.push({ divider: before, text: text.slice(from, index) });
    before = match;
    from = index + match.length;
  }
  return [...found, { divider: before, text: text.slice(from) }];
}

function typeOf(name: string): string | null {
  const bare = name.replace(/^OID\./i, '');
  return /^\d/.test(bare) ? bare : (ATTRIBUTE_TYPES[bare.toUpperCase()] ?? null);
}
