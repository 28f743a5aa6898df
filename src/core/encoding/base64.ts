import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { type Span, span } from '../span.ts';
import { OctetWriter, type Traced } from '../trace.ts';

/** What stood in a base64 text. Nothing is refused: what was left out is a drop step and, if it matters, a problem. */
export interface Base64Reading {
  readonly octets: Traced<Uint8Array>;
  /** base64.illegal-character for each character of no alphabet (at most 32 are listed). */
  readonly problems: readonly Diagnostic[];
  /** How many characters are of the URL and filename safe alphabet alone. */
  readonly urlSafe: number;
  /** Characters after the last whole quantum, pad characters not counted: 1 cannot stand for any octet. */
  readonly leftover: 0 | 1 | 2 | 3;
  /** The last character where bits of it are set that stand for no octet, and what it would be without them. */
  readonly padBits: Mended | null;
}

interface Mended {
  readonly at: Span;
  readonly text: string;
}

const PAD = 0x3d;
const ILLEGAL = 255;
const LAYOUT = 254;
const MOST_PROBLEMS = 32;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4 (standard) and section 5 (URL and filename safe), read side by side. */
const VALUES = alphabet();

function alphabet(): Uint8Array {
  const values = new Uint8Array(128).fill(ILLEGAL);
  for (let i = 0; i < LETTERS.length; i += 1) values[LETTERS.charCodeAt(i)] = i;
  values[0x2d] = 62;
  values[0x5f] = 63;
  for (const layout of [0x20, 0x09, 0x0a, 0x0d]) values[layout] = LAYOUT;
  return values;
}

const isUrlSafe = (unit: number): boolean => unit === 0x2d || unit === 0x5f;

/**
 * Reads base64 with or without padding, in either alphabet, white space left out. One quantum is one rewrite
 * (4 characters and the layout between them, 3 octets), so each octet leads back to the characters that carry it.
 */
export function readBase64(text: string): Base64Reading {
  const out = new OctetWriter(text);
  const problems: Diagnostic[] = [];
  const padding = paddingStart(text);
  let urlSafe = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = valueAt(text, i);
    if (value === LAYOUT) continue;
    if (value === ILLEGAL) {
      if (i < padding && problems.length < MOST_PROBLEMS) problems.push(illegalAt(text, i));
      continue;
    }
    if (isUrlSafe(text.charCodeAt(i))) urlSafe += 1;
    if (held === 0) out.drop(i - out.at);
    bits = (bits << 6) | value;
    held += 1;
    if (held === 4) {
      out.rewrite(i + 1 - out.at, [(bits >> 16) & 0xff, (bits >> 8) & 0xff, bits & 0xff]);
      held = 0;
      bits = 0;
    }
  }
  finishQuantum(out, text, held, bits);
  const padBits = padBitsOf(text, held, bits);
  return { octets: out.finish(), problems, urlSafe, leftover: leftoverOf(held), padBits };
}

function valueAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < 128 ? (VALUES[unit] ?? ILLEGAL) : ILLEGAL;
}

function illegalAt(text: string, index: number): Diagnostic {
  const found = String.fromCodePoint(text.codePointAt(index) ?? 0xfffd);
  return diagnose('base64.illegal-character', { found }, span(index, index + found.length));
}

/** RFC 4648, section 3.2: pad characters stand at the end of the data; only layout and more of them may follow. */
function paddingStart(text: string): number {
  let start = text.length;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    if (text.charCodeAt(i) === PAD) start = i;
    else if (valueAt(text, i) !== LAYOUT) break;
  }
  return start;
}

/** RFC 4648, section 4: two characters left stand for one octet, three for two. */
function finishQuantum(out: OctetWriter, text: string, held: number, bits: number): void {
  const rest = text.length - out.at;
  if (held === 2) out.rewrite(rest, [(bits >> 4) & 0xff]);
  else if (held === 3) out.rewrite(rest, [(bits >> 10) & 0xff, (bits >> 2) & 0xff]);
  else out.drop(rest);
}

/** RFC 4648, section 3.5: the bits of the last character that stand for no octet are zero. */
function padBitsOf(text: string, held: number, bits: number): Mended | null {
  const unused = held === 2 ? bits & 0x0f : held === 3 ? bits & 0x03 : 0;
  if (unused === 0) return null;
  let last = text.length - 1;
  while (valueAt(text, last) > 63) last -= 1;
  return { at: span(last, last + 1), text: LETTERS.charAt((bits & 0x3f) - unused) };
}

const leftoverOf = (held: number): 0 | 1 | 2 | 3 =>
  held === 1 ? 1 : held === 2 ? 2 : held === 3 ? 3 : 0;

/** How many characters of either alphabet stand in the text, pad characters, layout and illegal ones not counted. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (valueAt(text, i) < 64) count += 1;
  return count;
}

/** Where the characters of either alphabet stand in the text, in order: four of them carry three octets. */
export function charactersIn(text: string): Uint32Array {
  const found = new Uint32Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (valueAt(text, i) >= 64) continue;
    found[count] = i;
    count += 1;
  }
  return found.slice(0, count);
}
