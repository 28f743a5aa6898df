import { readUtf8, type Utf8Flavour } from '../../core/encoding/utf8.ts';
import { utf8ErrorOf } from '../../decoders/emulation/utf8-error.ts';
import { octetAt } from './hex.ts';

/** What a call makes of text; null where it fails. */
export type TextCall = (text: string) => string | null;

/** What has been written so far. */
export interface Out {
  text: string;
}

/** Reads what stands at a `%` and answers where to read on, or -1 where the call fails. */
export type OnPercent = (text: string, at: number, out: Out) => number;

const PERCENT = 0x25;

/** The loop of the calls that return text: runs of raw characters are copied as they are. */
export function readText(
  text: string,
  isForm: boolean,
  onPercent: OnPercent,
  end = text.length,
): string | null {
  const out: Out = { text: '' };
  let at = 0;
  let percent = nextOf(text, '%', 0, end);
  let plus = isForm ? nextOf(text, '+', 0, end) : end;
  while (percent < end || plus < end) {
    const next = Math.min(percent, plus);
    out.text += text.slice(at, next);
    if (plus < percent) {
      out.text += ' ';
      at = plus + 1;
    } else {
      at = onPercent(text, percent, out);
      if (at < 0) return null;
      percent = nextOf(text, '%', at, end);
    }
    if (plus < at) plus = nextOf(text, '+', at, end);
  }
  return out.text + text.slice(at, end);
}

function nextOf(text: string, sign: string, from: number, end: number): number {
  const index = text.indexOf(sign, from);
  return index === -1 || index > end ? end : index;
}

/** Consecutive escapes of octets above 7F, from `at` on. */
export function highOctets(text: string, at: number): readonly number[] {
  const octets: number[] = [];
  for (let next = at; text.charCodeAt(next) === PERCENT; next += 3) {
    const octet = octetAt(text, next);
    if (octet < 0x80) break;
    octets.push(octet);
  }
  return octets;
}

/** The text that octets form, U+FFFD for what forms none. */
export function utf8Text(octets: ArrayLike<number>, flavour: Utf8Flavour): string {
  let text = '';
  for (let at = 0; at < octets.length; ) {
    const { length, point } = readUtf8(octets, at, flavour);
    text += point === null ? '\ufffd' : String.fromCodePoint(point);
    at += length;
  }
  return text;
}

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The same, with the platform's own decoder where nothing is replaced. */
export function wholeUtf8Text(octets: Uint8Array, flavour: Utf8Flavour): string {
  try {
    return fatal.decode(octets);
  } catch {
    return utf8Text(octets, flavour);
  }
}

/** How escapes of UTF-8 are read. */
export interface Utf8Family {
  readonly malformed: 'keep' | 'fail';
  /** What is no UTF-8 is replaced as one of the flavours has it, or the call fails. */
  readonly utf8: Utf8Flavour | 'fail';
  /** ASCII that stays escaped. */
  readonly kept?: string;
}

/** Most calls: each run of escapes is UTF-8. A raw character, or an escaped one of ASCII, ends whatever is being read. */
export function utf8Escapes({ malformed, utf8, kept = '' }: Utf8Family): OnPercent {
  const isKept = Uint8Array.from({ length: 0x80 }, (_, octet) =>
    kept.includes(String.fromCharCode(octet)) ? 1 : 0,
  );
  return (text, at, out) => {
    const octet = octetAt(text, at);
    if (octet < 0 && malformed === 'fail') return -1;
    if (octet < 0) return keep(text, at, 1, out);
    if (isKept[octet] === 1) return keep(text, at, 3, out);
    if (octet >= 0x80) return writeRun(text, at, out, utf8);
    out.text += String.fromCharCode(octet);
    return at + 3;
  };
}

function writeRun(text: string, at: number, out: Out, utf8: Utf8Flavour | 'fail'): number {
  const octets = highOctets(text, at);
  if (utf8 === 'fail' && utf8ErrorOf(octets) !== null) return -1;
  out.text += utf8Text(octets, utf8 === 'fail' ? 'whatwg' : utf8);
  return at + octets.length * 3;
}

/** Takes over `count` units as they are. */
export function keep(text: string, at: number, count: number, out: Out): number {
  out.text += text.slice(at, at + count);
  return at + count;
}

/** Each escape is a character of ISO 8859-1; a malformed one stays. */
export const latin1Escapes: OnPercent = (text, at, out) => {
  const octet = octetAt(text, at);
  if (octet < 0) return keep(text, at, 1, out);
  out.text += String.fromCharCode(octet);
  return at + 3;
};

/** A call of text with one loop. */
export const textCall =
  (isForm: boolean, onPercent: OnPercent): TextCall =>
  (text) =>
    readText(text, isForm, onPercent);
