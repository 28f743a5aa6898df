import { compose } from '../compare.ts';
import type { Decoded, RuntimeError } from '../plugin.ts';
import { OctetWriter, type Trace, type Traced } from '../trace.ts';
import { hexValue, octetAt } from './escapes.ts';
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
    const text = this.source.slice(this.at, end);
    this.#text.push(text);
    for (const part of text.match(/[\0-\x7f]+|[^\0-\x7f]/gu) ?? []) {
      if (part.charCodeAt(0) < 0x80) this.#octets.copy(part.length);
      else this.#octets.rewrite(part.length, encoder.encode(part));
    }
  }

  /** Reads `read` units as one thing and writes `text` for it. */
  rewrite(read: number, text: string): void {
    const unit = text.charCodeAt(0);
    this.write(read, text, text.length === 1 && unit < 0x80 ? [unit] : encoder.encode(text));
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

/** Where the next character of `special` stands, or the end. */
export function nextOf(text: string, special: RegExp, from: number): number {
  special.lastIndex = from;
  return special.exec(text)?.index ?? text.length;
}

/** A decoder of text: given octets, it reads them as UTF-8 with U+FFFD first. */
export const textDecoder =
  (decode: (text: string) => Decoded) =>
  (input: string | Uint8Array): Decoded => {
    if (typeof input === 'string') return decode(input);
    const text = utf8.decode(input);
    const decoded = decode(text);
    if (!decoded.ok) return decoded;
    const { value, trace } = decoded.value;
    return { ...decoded, value: { value, trace: compose(textTrace(input), trace) } };
  };

/** The trace from octets to UTF-16 units of the text that they form. */
function textTrace(octets: Uint8Array): Trace {
  const trace: { kind: 'copy' | 'rewrite'; read: number; wrote: number }[] = [];
  for (let at = 0; at < octets.length; ) {
    const { length, point } = readUtf8(octets, at, 'whatwg');
    const last = trace.at(-1);
    const isCopy = length === 1 && point !== null;
    if (isCopy && last?.kind === 'copy') {
      last.read += 1;
      last.wrote += 1;
    } else {
      const wrote = point !== null && point > 0xffff ? 2 : 1;
      trace.push({ kind: isCopy ? 'copy' : 'rewrite', read: length, wrote });
    }
    at += length;
  }
  return trace;
}

/** A decoder of octets: given text, it takes its UTF-8. */
export const octetDecoder =
  (decode: (octets: Uint8Array) => Traced<Uint8Array>) =>
  (input: string | Uint8Array): Decoded =>
    attempt(() => {
      if (typeof input !== 'string') return { ok: true, value: decode(input), text: null };
      const writer = new Utf8Writer(input);
      writer.copyTo(input.length);
      const octets = writer.finish();
      if (!octets.ok) return octets;
      const { value, trace } = decode(octets.value.value);
      return { ok: true, value: { value, trace: compose(octets.value.trace, trace) }, text: null };
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
  while (!out.done) {
    const { at } = out;
    const unit = octets[at];
    const octet = tripletOf(octets, at);
    if (octet !== null) out.rewrite(3, [octet]);
    else if (unit === PLUS && plus === 'space') out.rewrite(1, [0x20]);
    else {
      if (unit === PERCENT) malformed(octets, at);
      out.copy(plainLength(octets, at));
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

/** From `at`, which is taken whatever it is, to the next "%" or "+". */
function plainLength(octets: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < octets.length && octets[end] !== PERCENT && octets[end] !== PLUS) end += 1;
  return end - at;
}
