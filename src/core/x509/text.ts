import { type Element, octetsOf, TAG } from './der.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const MOST_HEX = 4096;

/** The text of a string of any type; octets that form no text of it become U+FFFD; other types are `#` and hex (RFC 4514, 2.4). */
export function readString(octets: Uint8Array, element: Element): string {
  const contents = octetsOf(octets, element.contents);
  switch (element.tag) {
    case TAG.utf8String:
      return utf8.decode(contents);
    case TAG.bmpString:
      return units(contents, 2);
    case TAG.universalString:
      return units(contents, 4);
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
    case 0x12:
      return latin1(contents);
    default:
      return `#${toHex(octetsOf(octets, element.at).subarray(0, MOST_HEX))}`;
  }
}

/** One character for each octet: T.61 as everyone writes it, and what stands in strings that should be ASCII. */
export function latin1(octets: Uint8Array): string {
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
  return octets.length % size === 0 ? text : `${text}\ufffd`;
}

const codePoint = (point: number): string =>
  point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);

/** Lower-case hexadecimal. */
export const toHex = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
