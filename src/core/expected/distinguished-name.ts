import { DerError, DerReader } from '../x509/der.ts';
import { readString } from '../x509/text.ts';
import { attributeType } from './attribute-types.ts';

/** One attribute of a name as people write it. */
export interface WrittenAttribute {
  /** Dotted. */
  readonly type: string;
  readonly value: string;
}

/** What may stand before the value of an attribute. */
const TYPE = /^\s*([A-Za-z][A-Za-z0-9-]*|(?:oid\.)?\d+(?:\.\d+)+)\s*=/i;
const MOST_CHARACTERS = 20_000;

/**
 * The attributes of a distinguished name in any of its forms: RFC 4514, RFC 2253 and RFC 1779, OpenSSL's one line with
 * spaces, and its slashes; null where the text is none. Their order says nothing.
 */
export function parseName(text: string): readonly WrittenAttribute[] | null {
  const written = text.trim();
  if (written.length > MOST_CHARACTERS) return null;
  const parts = written.startsWith('/') ? slashParts(written) : separatedParts(written);
  const attributes: WrittenAttribute[] = [];
  for (const part of parts) {
    const found = TYPE.exec(part);
    const type = attributeType(found?.[1] ?? '');
    if (found === null || type === null) return null;
    attributes.push({ type, value: readWrittenValue(part.slice(found[0].length)) });
  }
  return attributes.length === 0 ? null : attributes;
}

/** `/C=KR/O=A/B/CN=x`: a slash is a separator where a type follows. */
const slashParts = (text: string): readonly string[] =>
  text
    .slice(1)
    .split(/\/(?=\s*(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)\s*=)/)
    .flatMap((part) => separatedParts(part, '+'));

/** Cut at separators outside quotes and escapes, where a type follows: `O=Foo, Inc` is one attribute. */
function separatedParts(text: string, separators = ',;+'): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (character === '\\') i += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && separators.includes(character) && startsType(text, i + 1)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const startsType = (text: string, at: number): boolean => TYPE.test(text.slice(at, at + 64));

/** RFC 4514, section 2.4, RFC 1779's quotes, and the escapes that OpenSSL writes for octets. */
function readWrittenValue(written: string): string {
  const trimmed = written.trimStart();
  // An escaped space at the end belongs to the value.
  const plain = /\\\s$/.test(trimmed) ? trimmed : trimmed.trimEnd();
  const quoted = /^"(.*)"$/s.exec(plain);
  if (quoted !== null) return unescaped((quoted[1] ?? '').replaceAll('""', '"'));
  return /^#(?:[0-9a-f]{2})+$/i.test(plain) ? (hexValue(plain) ?? plain) : unescaped(plain);
}

/** `\2C`, `\xEC` and `\,`; octets form UTF-8 together with what stands around them. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const octets: number[] = [];
  const encoder = new TextEncoder();
  for (const [piece = '', hex, character] of text.matchAll(
    /\\x?([0-9a-f]{2})|\\(.)|[^\\]+|\\$/gisu,
  )) {
    if (hex !== undefined) octets.push(Number.parseInt(hex, 16));
    else octets.push(...encoder.encode(character ?? piece));
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(octets));
}

/** RFC 4514, section 2.4: `#` and the hex of the DER of the value. */
function hexValue(written: string): string | null {
  const octets = Uint8Array.from(written.slice(1).match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
  try {
    return readString(octets, new DerReader(octets).any());
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return null;
  }
}
