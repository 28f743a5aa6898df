import { digitOf as digitOfAny } from '../../decoders/emulation/java.ts';
import { octetAt } from './hex.ts';
import { type OnPercent, type TextCall, utf8Text, wholeUtf8Text } from './text.ts';

const PERCENT = 0x25;

/** Integer.parseInt of two characters: a sign and digits of any script are taken. */
function oddHex(text: string, at: number): number {
  if (at + 2 >= text.length) return -1;
  const first = text.charCodeAt(at + 1);
  const sign = first === 0x2b ? 1 : first === 0x2d ? -1 : 0;
  const high = sign === 0 ? digitOfAny(first) : 0;
  const low = digitOfAny(text.charCodeAt(at + 2));
  if (high < 0 || low < 0) return -1;
  return sign === -1 && low > 0 ? -1 : high * 16 + low;
}

function javaOctetAt(text: string, at: number): number {
  const octet = octetAt(text, at);
  return octet < 0 ? oddHex(text, at) : octet;
}

/** URLDecoder with UTF-8. */
export const javaUtf8: OnPercent = (text, at, out) => {
  const first = javaOctetAt(text, at);
  if (first < 0x80) {
    out.text += String.fromCharCode(Math.max(0, first));
    return first < 0 ? -1 : at + 3;
  }
  const octets: number[] = [];
  let next = at;
  for (; text.charCodeAt(next) === PERCENT; next += 3) {
    const octet = javaOctetAt(text, next);
    if (octet < 0) return -1;
    octets.push(octet);
  }
  out.text += utf8Text(octets, 'java');
  return next;
};

/** URLDecoder with ISO 8859-1. */
export const javaLatin1: OnPercent = (text, at, out) => {
  const octet = javaOctetAt(text, at);
  if (octet < 0) return -1;
  out.text += String.fromCharCode(octet);
  return at + 3;
};

/** Spring to 6.2.0: every raw character is cut to its low octet once there is an escape. */
export const springOctets: TextCall = (text) => {
  if (!text.includes('%')) return text;
  const octets = new Uint8Array(text.length);
  let wrote = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let octet = unit & 0xff;
    if (unit === PERCENT) {
      octet = anyOctetAt(text, at);
      if (octet < 0) return null;
      at += 2;
    }
    octets[wrote] = octet;
    wrote += 1;
  }
  return wholeUtf8Text(octets.subarray(0, wrote), 'java');
};

/** Character.digit takes digits of any script, and no sign. */
function anyOctetAt(text: string, at: number): number {
  const octet = octetAt(text, at);
  if (octet >= 0 || at + 2 >= text.length) return octet;
  const high = digitOfAny(text.charCodeAt(at + 1));
  const low = digitOfAny(text.charCodeAt(at + 2));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** Commons Codec: "?" for every raw character that is not ASCII. */
export const questionMarks = (text: string): string =>
  text.replace(/[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g, '?');
