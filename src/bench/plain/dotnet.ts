import { readUtf8, type Utf8Flavour } from '../../core/encoding/utf8.ts';
import { wellFormed } from '../../decoders/emulation/surrogates.ts';
import { digitOf, octetAt } from './hex.ts';
import {
  highOctets,
  keep,
  type OnPercent,
  readText,
  type TextCall,
  utf8Escapes,
  wholeUtf8Text,
} from './text.ts';

const [PERCENT, PLUS, SPACE, LETTER_U] = [0x25, 0x2b, 0x20, 0x75];

/** The unit of the %uXXXX at `at`, or -1. */
function unicodeAt(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== LETTER_U) return -1;
  let unit = 0;
  for (let i = 2; i < 6; i += 1) {
    const digit = digitOf(text.charCodeAt(at + i));
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

/** %uXXXX is a unit of UTF-16, all else is left to `other`. */
export const orUnicode =
  (other: OnPercent): OnPercent =>
  (text, at, out) => {
    const unit = unicodeAt(text, at);
    if (unit < 0) return other(text, at, out);
    out.text += String.fromCharCode(unit);
    return at + 6;
  };

/** HttpUtility.UrlDecode: at last each lone surrogate is replaced. */
export function httpUtility(utf8: Utf8Flavour): TextCall {
  const onPercent = orUnicode(utf8Escapes({ malformed: 'keep', utf8 }));
  return (text) => wellFormed(readText(text, true, onPercent) ?? '');
}

/** Uri.UnescapeDataString: what is no UTF-8 stays escaped. */
export const unescapeDataString =
  (utf8: Utf8Flavour, isUpper: boolean): OnPercent =>
  (text, at, out) => {
    const octet = octetAt(text, at);
    if (octet < 0) return keep(text, at, 1, out);
    if (octet < 0x80) {
      out.text += String.fromCharCode(octet);
      return at + 3;
    }
    const octets = highOctets(text, at);
    for (let i = 0; i < octets.length; ) {
      const { length, point } = readUtf8(octets, i, utf8);
      const raw = text.slice(at + i * 3, at + (i + length) * 3);
      if (point === null) out.text += isUpper ? raw.toUpperCase() : raw;
      else out.text += String.fromCodePoint(point);
      i += length;
    }
    return at + octets.length * 3;
  };

const encoder = new TextEncoder();

/** Mono's HttpUtility: octets are collected, a raw character to U+00FF as one, then all are read as UTF-8. */
export const monoHttpUtility: TextCall = (text) => {
  if (!text.includes('%') && !text.includes('+')) return text;
  const octets = new Uint8Array(/[^\0-\xff]/.test(text) ? text.length * 3 : text.length);
  let wrote = 0;
  for (let at = 0; at < text.length; ) {
    let unit = text.charCodeAt(at);
    let read = 1;
    if (unit === PERCENT) [unit, read] = monoEscape(text, at);
    else if (unit === PLUS) unit = SPACE;
    if (unit <= 0xff) octets[wrote] = unit;
    else octets.set(encoder.encode(String.fromCharCode(unit)), wrote);
    wrote += unit <= 0xff ? 1 : unit <= 0x7ff ? 2 : 3;
    at += read;
  }
  return wholeUtf8Text(octets.subarray(0, wrote), 'net');
};

function monoEscape(text: string, at: number): readonly [unit: number, read: number] {
  const octet = octetAt(text, at);
  if (octet >= 0) return [octet, 3];
  const unit = unicodeAt(text, at);
  return unit >= 0 ? [unit, 6] : [PERCENT, 1];
}
