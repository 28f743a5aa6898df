import { fromLatin1, latin1 } from '../octets.ts';
import { DecodeError, decodeStandard } from './base64.ts';

/** PemError of the pem crate: its message is the Debug form, `display` what is shown to people. */
export class PemError extends Error {
  readonly display: string;

  constructor(debug: string, display: string = debug) {
    super(debug);
    this.display = display;
  }
}

export interface Section {
  readonly label: string;
  readonly der: Uint8Array;
}

const SPACE = new Set([' ', '\t', '\n', '\r']);

/** What the crate's parser finds of one block, one character for each octet. */
export interface Captures {
  readonly begin: string;
  readonly body: string;
  readonly end: string;
}

/** pem::parse_many of the pem crate 3. Throws PemError. */
export const parseMany = (octets: Uint8Array): readonly Section[] =>
  Array.from(capturesOf(octets), ({ begin, body, end }) => {
    const label = labelOf(begin, end);
    return { label, der: contentsOf(body) };
  });

/** Every block of a text, the label of its END line taken as it is. */
export function* capturesOf(octets: Uint8Array): Generator<Captures, undefined> {
  const text = latin1(octets);
  for (let at = 0; ; ) {
    const begin = after(text, '-----BEGIN ', at);
    const label = begin === -1 ? -1 : after(text, '-----', begin);
    const body = label === -1 ? -1 : pastSpace(text, label);
    const end = body === -1 ? -1 : after(text, '-----END ', body);
    const close = end === -1 ? -1 : after(text, '-----', end);
    if (close === -1) return undefined;
    yield {
      begin: text.slice(begin, label - 5),
      body: text.slice(body, end - 9),
      end: text.slice(end, close - 5),
    };
    at = close;
  }
}

/**
 * read_until: where `marker` ends, -1 if it does not stand there. After a mismatch the search goes on behind the
 * character that did not fit, so six hyphens hide a boundary.
 */
function after(text: string, marker: string, from: number): number {
  const first = text.indexOf(marker, from);
  if (first === -1) return -1;
  // Behind what stands in no marker nothing is found yet.
  let start = first;
  while (start > from && marker.includes(text.charAt(start - 1))) start -= 1;
  let found = 0;
  for (let at = start; at < text.length; at += 1) {
    found = text.charCodeAt(at) === marker.charCodeAt(found) ? found + 1 : 0;
    if (found === marker.length) return at + 1;
  }
  return -1;
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (SPACE.has(text[at] ?? '')) at += 1;
  return at;
}

/** Unicode's White_Space, as char::is_whitespace has it. */
const WHITE_SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** The label, where both lines have the same. Throws PemError. */
export function labelOf(begin: string, end: string): string {
  const label = utf8(begin);
  if (label === '') throw new PemError('MissingBeginTag', 'missing BEGIN tag');
  const endLabel = utf8(end);
  if (endLabel === '') throw new PemError('MissingEndTag', 'missing END tag');
  if (label !== endLabel) {
    throw new PemError(
      `MismatchedTags(${debug(label)}, ${debug(endLabel)})`,
      `mismatching BEGIN ("${label}") and END ("${endLabel}") tags`,
    );
  }
  return label;
}

function contentsOf(body: string): Uint8Array {
  const { headers, data } = splitHeaders(body);
  const der = decode(utf8(data).replace(WHITE_SPACE, ''));
  checkHeaders(utf8(headers));
  return der;
}

/** RFC 1421, section 4.4: encapsulated headers end at an empty line. */
function splitHeaders(body: string): { readonly headers: string; readonly data: string } {
  for (const blank of ['\n\n', '\r\n\r\n']) {
    const at = after(body, blank, 0);
    if (at !== -1) return { headers: body.slice(0, at - blank.length), data: body.slice(at) };
  }
  return { headers: '', data: body };
}

function checkHeaders(headers: string): void {
  for (const line of headers.split('\n')) {
    const text = line.replace(/\r$/, '');
    const isLast = text === '' && headers.endsWith(line);
    if (!isLast && !text.includes(':')) throw new PemError(`InvalidHeader(${debug(text)})`);
  }
}

function decode(data: string): Uint8Array {
  try {
    return decodeStandard(new TextEncoder().encode(data));
  } catch (failure) {
    if (failure instanceof DecodeError) throw new PemError(`InvalidData(${failure.message})`);
    throw failure;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lax = new TextDecoder('utf-8', { ignoreBOM: true });

/** str::from_utf8 of octets that stand as Latin-1. Throws PemError. */
export function utf8(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  const octets = fromLatin1(text);
  try {
    return strict.decode(octets);
  } catch {
    const { valid, bad } = utf8Error(octets);
    const length = bad === null ? 'None' : `Some(${bad})`;
    const where =
      bad === null
        ? `incomplete utf-8 byte sequence from index ${valid}`
        : `invalid utf-8 sequence of ${bad} bytes from index ${valid}`;
    throw new PemError(
      `NotUtf8(Utf8Error { valid_up_to: ${valid}, error_len: ${length} })`,
      `invalid utf-8 value: ${where}`,
    );
  }
}

/** Utf8Error: how much is valid, and how many octets the bad sequence has; None where it is only cut off. */
function utf8Error(octets: Uint8Array): { readonly valid: number; readonly bad: number | null } {
  const valid = validLength(octets);
  return { valid, bad: badLength(octets.subarray(valid, valid + 4)) };
}

/** The octets before the first sequence that is not well-formed: U+FFFD in the text may be its own or a replacement. */
function validLength(octets: Uint8Array): number {
  const encoder = new TextEncoder();
  let at = 0;
  for (const part of lax.decode(octets).split('\ufffd')) {
    at += encoder.encode(part).length;
    const isOwn = octets[at] === 0xef && octets[at + 1] === 0xbf && octets[at + 2] === 0xbd;
    if (!isOwn) return at;
    at += 3;
  }
  return at;
}

function badLength(octets: Uint8Array): number | null {
  const stream = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let length = 1; length <= octets.length; length += 1) {
    const text = stream.decode(octets.subarray(length - 1, length), { stream: true });
    if (text.startsWith('\ufffd'))
      return Math.max(1, length - (text.length > 1 || length > 1 ? 1 : 0));
  }
  return null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A str in Debug form: what cannot be printed is escaped. */
export function debug(text: string): string {
  const escaped = text.replace(/["\\]|[\p{C}\p{Zl}\p{Zp}]|[^\P{Zs} ]|\p{Mn}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ESCAPES[character] ?? `\\u{${code.toString(16)}}`;
  });
  return `"${escaped}"`;
}
