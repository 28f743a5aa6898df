import { DerReader } from '../x509/der.ts';
import { readString } from '../x509/text.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value without white space and Java's quotation marks (RFC 1779) around it; an escaped space at the end stays. */
export function unquoted(value: string): string {
  const trimmed = value.replace(/^\s+/, '');
  const end = trimmed.trimEnd();
  const kept = /(?:^|[^\\])(?:\\\\)*\\$/.test(end) ? trimmed.slice(0, end.length + 1) : end;
  return /^"[\s\S]*"$/.test(kept) && kept.length > 1 ? kept.slice(1, -1) : kept;
}

/**
 * RFC 4514, section 2.4: `\,` is a comma, `\E7` an octet of UTF-8; X509_NAME_oneline writes such an octet as `\xE7`. A value
 * of `#` and hexadecimal is the DER of a string.
 */
export function readBackslashes(value: string): string {
  if (value.startsWith('#')) return readHexValue(value);
  return value.replace(
    /(?:\\x[0-9A-Fa-f]{2})+|(?:\\[0-9A-Fa-f]{2})+|\\([\s\S])/g,
    (escaped, character: string | undefined) =>
      character ?? textOf(Array.from(escaped.matchAll(/[0-9A-Fa-f]{2}/g), ([hex]) => octet(hex))),
  );
}

const octet = (hex: string): number => Number.parseInt(hex, 16);

/** UTF-8 where the octets form it, else one character for each. */
function textOf(octets: readonly number[]): string {
  try {
    return strict.decode(Uint8Array.from(octets));
  } catch {
    return String.fromCharCode(...octets);
  }
}

function readHexValue(value: string): string {
  const digits = value.slice(1);
  if (!/^(?:[0-9A-Fa-f]{2})+$/.test(digits)) return value;
  const octets = Uint8Array.from(digits.match(/../g) ?? [], octet);
  try {
    return readString(octets, new DerReader(octets).any()) ?? value.toLowerCase();
  } catch {
    return value.toLowerCase();
  }
}

/**
 * Text whose UTF-8 was read as ISO 8859-1 on the way, as many servers read header fields, made right; the text itself where
 * it was not.
 */
export function withoutMojibake(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  return textOf(Array.from(text, (character) => character.charCodeAt(0)));
}
