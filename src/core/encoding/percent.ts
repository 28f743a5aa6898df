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

/** The UTF-8 of one code point; of a surrogate, as the Encoding Standard says, that of U+FFFD. */
function utf8Of(point: number): readonly number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), 0x80 | (point & 0x3f)];
  if (point > 0xffff) {
    return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
  }
  if (point >= 0xd800 && point <= 0xdfff) return [0xef, 0xbf, 0xbd];
  return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);

const encoder = new TextEncoder();
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes text as its UTF-8, and keeps the text itself, whose lone surrogates UTF-8 cannot hold. */
export class Utf8Writer {
  readonly source: string;
  readonly #octets: OctetWriter;
  readonly #text: string[] = [];

  constructor(source: string) {
    this.source = source;
    this.#octets = new OctetWriter(source);
  }

  get at(): number {
    return this.#octets.at;
  }

  get done(): boolean {
    return this.#octets.done;
  }

  /** Takes over the text up to `end` unchanged. */
  copyTo(end: number): void {
    const part = this.source.slice(this.at, end);
    this.#text.push(part);
    if (this.#octets.copyAscii(part.length)) return;
    while (this.at < end) {
      const plain = asciiEnd(this.source, this.at, end);
      if (plain > this.at) this.#octets.copy(plain - this.at);
      else this.#copyCharacter(end);
    }
  }

  #copyCharacter(end: number): void {
    const point = this.source.codePointAt(this.at) ?? 0;
    const read = point > 0xffff && this.at + 1 < end ? 2 : 1;
    this.#octets.rewrite(read, utf8Of(read === 1 && point > 0xffff ? 0xd800 : point));
  }

  /** Reads `read` units as one thing and writes `text` for it. */
  rewrite(read: number, text: string): void {
    const point = text.codePointAt(0) ?? 0;
    const isOne = text.length === (point > 0xffff ? 2 : 1);
    this.write(read, text, isOne ? utf8Of(point) : encoder.encode(text));
  }

  /** The same, for a runtime that writes other octets than the UTF-8 of `text`. */
  write(read: number, text: string, octets: ArrayLike<number>): void {
    this.#text.push(text);
    this.#octets.rewrite(read, octets);
  }

  /** Leaves the next `count` units out. */
  drop(count: number): void {
    this.#octets.drop(count);
  }

  /** Writes octets as the text that they form: one rewrite for each character, U+FFFD for what forms none. */
  octets(octets: readonly ReadOctet[], flavour: Utf8Flavour): void {
    const values = octets.map(({ octet }) => octet);
    for (let i = 0; i < octets.length; ) {
      const { length, point } = readUtf8(values, i, flavour);
      let read = 0;
      for (let k = i; k < i + length; k += 1) read += octets[k]?.read ?? 0;
      this.rewrite(read, point === null ? '\ufffd' : String.fromCodePoint(point));
      i += length;
    }
  }

  finish(): Decoded {
    return { ok: true, value: this.#octets.finish(), text: this.#text.join('') };
  }
}

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
    if (point !== undefined) steps.rewrite(point > 0xffff ? 2 : 1, utf8Of(point).length);
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
