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
 * RFC 4514, section 2.4: `\,` is a comma, `\E7` an octet of UTF-8. A value of `#` and hexadecimal is the DER of a string.
 */
export function readBackslashes(value: string): string {
  if (/^#(?:[0-9A-Fa-f]{2})+$/.test(value)) return readHexValue(value);
  return value.replace(
    /(?:\\[0-9A-Fa-f]{2})+|\\([\s\S])/g,
    (escaped, character: string | undefined) => character ?? octetsIn(escaped),
  );
}

/** X509_NAME_oneline writes an octet that is not printable as `\xE7`; newer versions escape "/" and "+". Nothing else. */
export const readOnelineEscapes = (value: string): string =>
  value.replace(/(?:\\x[0-9A-Fa-f]{2})+|\\([/+])/g, (escaped, sign: string | undefined) =>
    sign === undefined ? octetsIn(escaped) : sign,
  );

const octetsIn = (escaped: string): string =>
  textOf(Array.from(escaped.matchAll(/[0-9A-Fa-f]{2}/g), ([hex]) => octet(hex)));

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
  const octets = Uint8Array.from(value.slice(1).match(/../g) ?? [], octet);
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
