import { readUtf8 } from '../../core/encoding/utf8.ts';
import type { OnPercent } from './text.ts';

const PERCENT = 0x25;

/** UrlEncoded.decodeString: only what the end cuts is replaced, all else that is no UTF-8 fails. */
export const jetty: OnPercent = (text, at, out) => {
  const octets: number[] = [];
  for (let next = at; next + 2 < text.length; next += 3) {
    const octet = text.charCodeAt(next) === PERCENT ? jettyOctetAt(text, next) : -1;
    if (octet < 0) return -1;
    octets.push(octet);
    const { length, point } = readUtf8(octets, 0, 'whatwg');
    if (point !== null) {
      out.text += String.fromCodePoint(point);
      return next + 3;
    }
    if (length !== octets.length || !canLead(octets[0] ?? 0)) return -1;
  }
  const isCut = octets.length === 0 || at + octets.length * 3 === text.length;
  out.text += '\ufffd';
  return isCut ? text.length : -1;
};

const canLead = (octet: number): boolean => octet >= 0xc2 && octet <= 0xf4;

function jettyOctetAt(text: string, at: number): number {
  const high = jettyDigit(text.charCodeAt(at + 1));
  const low = jettyDigit(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** TypeUtil.convertHexDigit computes, and takes whatever comes out in range. */
function jettyDigit(unit: number): number {
  const digit = (unit & 0x1f) + (unit >> 6) * 0x19 - 0x10;
  return digit > 15 ? -1 : digit;
}
