import { type Span, span } from '../span.ts';
import { type Element, octetsOf, TAG } from './der.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const MOST_HEX = 4096;
const MOST_PLAIN = 256;

/** The text of a string of any type, always well-formed: what forms no text becomes U+FFFD; null where it is no string. */
export function readString(octets: Uint8Array, element: Element): string | null {
  const { contents } = element;
  switch (element.tag) {
    case TAG.utf8String:
      return decodeUtf8(octets, contents);
    case TAG.bmpString:
      return units(octetsOf(octets, contents), 2);
    case TAG.universalString:
      return units(octetsOf(octets, contents), 4);
    case TAG.numericString:
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
      return latin1(octets, contents);
    default:
      return null;
  }
}

/** Any value: the text of a string, else `#` and the hex of the element (RFC 4514, section 2.4), cut at 4096 octets. */
export const readValue = (octets: Uint8Array, element: Element): string =>
  readString(octets, element) ?? `#${toHex(octetsOf(octets, element.at).subarray(0, MOST_HEX))}`;

/** An IA5String. UTF-8 is what stands there when it is not ASCII; octets that are neither become U+FFFD. */
export const readAscii = (octets: Uint8Array, at: Span = span(0, octets.length)): string =>
  decodeUtf8(octets, at);

/** One character for each octet: T.61 as everyone writes it, and what stands in strings that should be ASCII. */
function latin1(octets: Uint8Array, { start, end }: Span): string {
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(octets[i] ?? 0);
  return text;
}

/** Most strings are short and ASCII, which need no decoder. */
function decodeUtf8(octets: Uint8Array, at: Span): string {
  return at.end - at.start <= MOST_PLAIN && isAscii(octets, at)
    ? latin1(octets, at)
    : utf8.decode(octetsOf(octets, at));
}

function isAscii(octets: Uint8Array, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 1) if ((octets[i] ?? 0) >= 0x80) return false;
  return true;
}

function units(octets: Uint8Array, size: 2 | 4): string {
  let text = '';
  for (let i = 0; i + size <= octets.length; i += size) {
    const point = octets.subarray(i, i + size).reduce((sum, octet) => sum * 256 + octet, 0);
    text += size === 2 ? String.fromCharCode(point) : codePoint(point);
  }
  // Half of a surrogate pair is no character; two halves of a BMPString are one, as Windows writes them.
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd');
  return octets.length % size === 0 ? wellFormed : `${wellFormed}\ufffd`;
}

const codePoint = (point: number): string =>
  point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point);

const PAIRS = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal. */
export function toHex(octets: Uint8Array): string {
  let hex = '';
  for (let i = 0; i < octets.length; i += 1) hex += PAIRS[octets[i] ?? 0] ?? '';
  return hex;
}
