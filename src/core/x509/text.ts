import { type Element, octetsOf, TAG } from './der.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const MOST_HEX = 4096;

/** The text of a string of any type, always well-formed: what forms no text becomes U+FFFD; null where it is no string. */
export function readString(octets: Uint8Array, element: Element): string | null {
  const contents = octetsOf(octets, element.contents);
  switch (element.tag) {
    case TAG.utf8String:
      return utf8.decode(contents);
    case TAG.bmpString:
      return units(contents, 2);
    case TAG.universalString:
      return units(contents, 4);
    case TAG.numericString:
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
      return latin1(contents);
    default:
      return null;
  }
}

/** Any value: the text of a string, else `#` and the hex of the element (RFC 4514, section 2.4), cut at 4096 octets. */
export const readValue = (octets: Uint8Array, element: Element): string =>
  readString(octets, element) ?? `#${toHex(octetsOf(octets, element.at).subarray(0, MOST_HEX))}`;

/** An IA5String. UTF-8 is what stands there when it is not ASCII; octets that are neither become U+FFFD. */
export const readAscii = (octets: Uint8Array): string => utf8.decode(octets);

/** One character for each octet: T.61 as everyone writes it, and what stands in strings that should be ASCII. */
function latin1(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
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

/** Lower-case hexadecimal. */
export const toHex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
