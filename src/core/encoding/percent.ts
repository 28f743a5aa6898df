import { compose } from '../compare.ts';
import type { Decoded, RuntimeError } from '../plugin.ts';
import { OctetWriter, Steps, type Trace, type Traced } from '../trace.ts';
import { hexValue, octetAt } from './escapes.ts';
import { nextSign } from './next-sign.ts';
import { readUtf8, type Utf8Flavour } from './utf8.ts';

/** An octet that a decoder read, and how many units of the source stood for it. */
export interface ReadOctet {
  readonly octet: number;
  readonly read: number;
}

/** Thrown inside a decoder's loop where its runtime would fail; `attempt` makes it a result. */
export class DecoderFailure extends Error {
  readonly error: RuntimeError;

  constructor(type: string, message: string) {
    super(message);
    this.error = { type, message };
  }
}

/** The result of a decoder whose loop may throw DecoderFailure. */
export function attempt(decode: () => Decoded): Decoded {
  try {
    return decode();
  } catch (failure) {
    if (failure instanceof DecoderFailure) return { ok: false, error: failure.error };
    throw failure;
  }
}

/** Where text that is ASCII from `from` on ends, at `end` at the latest. */
function asciiEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) < 0x80) at += 1;
  return at;
}

/** How many octets one code point is as UTF-8; a surrogate is as long as U+FFFD, which stands for it. */
function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point > 0xffff ? 4 : 3;
}

const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const SURROGATE = /[\ud800-\udfff]/;

/** Writes text as its UTF-8, and keeps the text itself, whose lone surrogates UTF-8 cannot hold. */
export class Utf8Writer {
  readonly source: string;
  readonly #isAscii: boolean;
  readonly #steps: Steps;
  readonly #text: string[] = [];
  /** Octets of parts that are not the UTF-8 of their text, by their index. */
  readonly #octets = new Map<number, ArrayLike<number>>();
  /** Halves of a character may meet in the text that stand apart as octets. */
  #hasSurrogates = false;

  constructor(source: string) {
    this.source = source;
    this.#steps = new Steps(source.length);
    this.#isAscii = isAsciiText(source);
    this.#hasSurrogates = !this.#isAscii && SURROGATE.test(source);
  }

  get at(): number {
    return this.#steps.at;
  }

  get done(): boolean {
    return this.#steps.done;
  }

  /** Takes over the text up to `end` unchanged. */
  copyTo(end: number): void {
    const { at } = this.#steps;
    this.#text.push(this.source.slice(at, end));
    if (this.#isAscii) this.#steps.copy(Math.min(end, this.source.length) - at);
    else this.#copySteps(end);
  }

  #copySteps(end: number): void {
    while (this.at < end) {
      const plain = asciiEnd(this.source, this.at, end);
      if (plain > this.at) this.#steps.copy(plain - this.at);
      else {
        const point = this.source.codePointAt(this.at) ?? 0;
        const isWhole = point <= 0xffff || this.at + 1 < end;
        this.#steps.rewrite(point > 0xffff && isWhole ? 2 : 1, isWhole ? utf8Length(point) : 3);
      }
    }
  }

  /** Reads `read` units as one thing and writes `text` for it. */
  rewrite(read: number, text: string): void {
    this.#text.push(text);
    if (text.length === 1) {
      const unit = text.charCodeAt(0);
      if (unit >= 0xd800 && unit <= 0xdfff) this.#hasSurrogates = true;
      this.#steps.rewrite(read, utf8Length(unit));
      return;
    }
    if (SURROGATE.test(text)) this.#hasSurrogates = true;
    this.#steps.rewrite(read, encoder.encode(text).length);
  }

  /** The same, for a runtime that writes other octets than the UTF-8 of `text`. */
  write(read: number, text: string, octets: ArrayLike<number>): void {
    this.#octets.set(this.#text.length, octets);
    this.#text.push(text);
    this.#steps.rewrite(read, octets.length);
  }

  /** Leaves the next `count` units out. */
  drop(count: number): void {
    this.#steps.drop(count);
  }

  /** Writes octets as the text that they form: one rewrite for each character, U+FFFD for what forms none. */
  octets(octets: readonly ReadOctet[], flavour: Utf8Flavour): void {
    const [first] = octets;
    if (octets.length === 1 && first !== undefined && first.octet < 0x80) {
      this.rewrite(first.read, String.fromCharCode(first.octet));
      return;
    }
    const values = octets.map(({ octet }) => octet);
    for (let i = 0; i < octets.length; ) {
      const { length, point } = readUtf8(values, i, flavour);
      let read = 0;
      for (let k = i; k < i + length; k += 1) read += octets[k]?.read ?? 0;
      this.rewrite(read, point === null ? '\ufffd' : String.fromCodePoint(point));
      i += length;
    }
  }

  /** What was written. Throws RangeError unless every unit was read. */
  finish(): Decoded {
    const text = this.#text.join('');
    const isWhole = !this.#hasSurrogates && this.#octets.size === 0;
    const value = isWhole ? encoder.encode(text) : this.#encodeParts();
    return { ok: true, value: { value, trace: this.#steps.finish() }, text };
  }

  /** Each part by itself, as the steps say. */
  #encodeParts(): Uint8Array {
    const parts = this.#text.map((part, i) => this.#octets.get(i) ?? encoder.encode(part));
    const value = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      value.set(part, at);
      at += part.length;
    }
    return value;
  }
}

const isAsciiText = (text: string): boolean => encoder.encode(text).length === text.length;

/** The octets of consecutive pct-encoded triplets from `at` on (RFC 3986, section 2.1). */
export function tripletsAt(text: string, at: number): readonly ReadOctet[] {
  const octets: ReadOctet[] = [];
  for (let next = at; ; next += 3) {
    const octet = octetAt(text, next);
    if (octet === null) return octets;
    octets.push({ octet, read: 3 });
  }
}

/** Where the next match of `special` stands, or the end. It is global and matches one UTF-16 unit. */
export function nextOf(text: string, special: RegExp, from: number): number {
  special.lastIndex = from;
  return special.test(text) ? special.lastIndex - 1 : text.length;
}

/** A decoder of text: given octets, it reads them as UTF-8 with U+FFFD first. */
export const textDecoder =
  (decode: (text: string) => Decoded) =>
  (input: string | Uint8Array): Decoded => {
    if (typeof input === 'string') return decode(input);
    const decoded = decode(utf8.decode(input));
    return decoded.ok && !input.every(isAscii) ? after(textTrace(input), decoded) : decoded;
  };

const isAscii = (octet: number): boolean => octet < 0x80;

/** A result, traced to what its input was made of. */
function after(first: Trace, decoded: Extract<Decoded, { readonly ok: true }>): Decoded {
  const { value, trace } = decoded.value;
  return { ...decoded, value: { value, trace: compose(first, trace) } };
}

/** The trace from octets to UTF-16 units of the text that they form. */
function textTrace(octets: Uint8Array): Trace {
  const steps = new Steps(octets.length);
  while (!steps.done) {
    const { length, point } = readUtf8(octets, steps.at, 'whatwg');
    if (point !== null && length === 1) steps.copy(1);
    else steps.rewrite(length, point !== null && point > 0xffff ? 2 : 1);
  }
  return steps.finish();
}

/** The trace from UTF-16 units to the octets of their UTF-8. */
function octetTrace(text: string): Trace {
  const steps = new Steps(text.length);
  while (!steps.done) {
    const plain = asciiEnd(text, steps.at, text.length);
    steps.copy(plain - steps.at);
    const point = text.codePointAt(plain);
    if (point !== undefined) steps.rewrite(point > 0xffff ? 2 : 1, utf8Length(point));
  }
  return steps.finish();
}

/** A decoder of octets: given text, it takes its UTF-8. */
export const octetDecoder =
  (decode: (octets: Uint8Array) => Traced<Uint8Array>) =>
  (input: string | Uint8Array): Decoded =>
    attempt(() => {
      const octets = typeof input === 'string' ? encoder.encode(input) : input;
      const decoded = { ok: true as const, value: decode(octets), text: null };
      const isSame = typeof input !== 'string' || octets.length === input.length;
      return isSame ? decoded : after(octetTrace(input), decoded);
    });

const PERCENT = 0x25;
const PLUS = 0x2b;

/**
 * The loop of octet decoders: pct-encoded triplets become octets, "+" a space where `plus` says so; `malformed` is
 * called at each other `%`, which is kept unless it throws.
 */
export function decodeOctets(
  octets: Uint8Array,
  plus: 'keep' | 'space',
  malformed: (octets: Uint8Array, at: number) => void,
): Traced<Uint8Array> {
  const out = new OctetWriter(octets);
  const next = nextSign(octets, plus === 'space' ? [PERCENT, PLUS] : [PERCENT]);
  while (!out.done) {
    const { at } = out;
    const unit = octets[at];
    const octet = tripletOf(octets, at);
    if (octet !== null) out.rewrite(3, [octet]);
    else if (unit === PLUS && plus === 'space') out.rewrite(1, [0x20]);
    else {
      if (unit === PERCENT) malformed(octets, at);
      out.copy(next(at + 1) - at);
    }
  }
  return out.finish();
}

/** The octet of the pct-encoded triplet at `at`, or null where there is none (RFC 3986, section 2.1). */
export function tripletOf(octets: ArrayLike<number>, at: number): number | null {
  if (octets[at] !== PERCENT) return null;
  const high = hexValue(octets[at + 1] ?? 0);
  const low = hexValue(octets[at + 2] ?? 0);
  return high >= 0 && low >= 0 ? high * 16 + low : null;
}
