import { type Span, span } from './span.ts';

/** One step of a decoder, as an edit script: it read `read` units of the source and wrote `wrote` units of the output. */
export interface Step {
  readonly kind: 'copy' | 'rewrite' | 'drop' | 'insert';
  readonly read: number;
  readonly wrote: number;
}

/**
 * Steps in reading order. They tile both sides by construction: gaps, overlaps and disorder cannot be written down.
 * `copy` is even (read = wrote), `drop` writes nothing, `insert` reads nothing.
 */
export type Trace = readonly Step[];

/** A value, and how it came from the text that was read. */
export interface Traced<T> {
  readonly value: T;
  readonly trace: Trace;
}

/** The trace that copies `length` units. */
export const copyOf = (length: number): Trace =>
  length === 0 ? [] : [{ kind: 'copy', read: length, wrote: length }];

/** How many units the trace read in all. */
export const readBy = (trace: Trace): number => trace.reduce((sum, step) => sum + step.read, 0);

/** How many units the trace wrote in all. */
export const wroteBy = (trace: Trace): number => trace.reduce((sum, step) => sum + step.wrote, 0);

/**
 * Where `output` came from, in units of the source: exact inside a copy, the whole of what was read for a rewrite.
 * An empty output span gives the position between the neighbouring steps. Throws RangeError past the end.
 */
export function sourceOf(trace: Trace, output: Span): Span {
  return project(trace, output, 'wrote', 'read');
}

/** What became of `source`, in units of the output: exact inside a copy, the whole of what was written for a rewrite. */
export function outputOf(trace: Trace, source: Span): Span {
  return project(trace, source, 'read', 'wrote');
}

/**
 * Leads a span of the last stage back to the first: `chain[0]` read the first text, each later trace the output before it.
 * Looked up along the chain, never composed into one map: composing loses which characters a base64 quantum came from.
 */
export const originOf = (chain: readonly Trace[], output: Span): Span =>
  chain.reduceRight((at, trace) => sourceOf(trace, at), output);

function project(trace: Trace, at: Span, from: 'read' | 'wrote', to: 'read' | 'wrote'): Span {
  let here = 0;
  let there = 0;
  let found: Span | null = null;
  for (const step of trace) {
    if (here > at.end) break;
    if (found === null && at.start === at.end && at.start === here) return span(there, there);
    const part = partOf(step, at, here, there, from, to);
    if (part !== null) found = found === null ? part : span(found.start, part.end);
    here += step[from];
    there += step[to];
  }
  if (found !== null && here >= at.end) return found;
  if (at.start === at.end && at.start === here) return span(there, there);
  throw new RangeError(`the span [${at.start}, ${at.end}) is past the end of the trace (${here})`);
}

/** What `step`, standing at `here` and `there`, maps `at` to; null where it does not touch it. */
function partOf(
  step: Step,
  at: Span,
  here: number,
  there: number,
  from: 'read' | 'wrote',
  to: 'read' | 'wrote',
): Span | null {
  const next = here + step[from];
  if (at.start >= next || at.end <= here) return null;
  if (step.kind !== 'copy') return span(there, there + step[to]);
  return span(there + Math.max(0, at.start - here), there + Math.min(next, at.end) - here);
}

/**
 * Collects steps while a decoder reads `source` from left to right. Neighbouring copies and drops are joined,
 * rewrites never: each is one thing that was read as a whole. `finish` throws RangeError unless every unit was read.
 */
export class Steps {
  readonly #length: number;
  readonly #steps: { kind: Step['kind']; read: number; wrote: number }[] = [];
  #at = 0;

  constructor(length: number) {
    this.#length = length;
  }

  /** How many units of the source have been read. */
  get at(): number {
    return this.#at;
  }

  /** Whether every unit has been read. */
  get done(): boolean {
    return this.#at >= this.#length;
  }

  copy(count: number): void {
    this.#add('copy', count, count);
  }

  rewrite(read: number, wrote: number): void {
    this.#add('rewrite', read, wrote);
  }

  drop(count: number): void {
    this.#add('drop', count, 0);
  }

  insert(count: number): void {
    this.#add('insert', 0, count);
  }

  finish(): Trace {
    if (this.#at !== this.#length) {
      throw new RangeError(`read ${this.#at} of ${this.#length} units`);
    }
    return this.#steps;
  }

  #add(kind: Step['kind'], read: number, wrote: number): void {
    if (read < 0 || wrote < 0 || this.#at + read > this.#length) {
      throw new RangeError(`step past the end: ${this.#at} + ${read} of ${this.#length}`);
    }
    if (read === 0 && wrote === 0) return;
    const last = this.#steps[this.#steps.length - 1];
    if (last?.kind === kind && (kind === 'copy' || kind === 'drop')) {
      last.read += read;
      last.wrote += wrote;
    } else {
      this.#steps.push({ kind, read, wrote });
    }
    this.#at += read;
  }
}

/** Writes text from text. A decoder drives it as a cursor; the trace comes for free. */
export class TextWriter {
  readonly #source: string;
  readonly #steps: Steps;
  readonly #out: string[] = [];

  constructor(source: string) {
    this.#source = source;
    this.#steps = new Steps(source.length);
  }

  get at(): number {
    return this.#steps.at;
  }

  get done(): boolean {
    return this.#steps.done;
  }

  /** Takes over the next `count` units unchanged. */
  copy(count: number): void {
    this.#out.push(this.#source.slice(this.at, this.at + count));
    this.#steps.copy(count);
  }

  /** Reads `read` units as one thing and writes `text` for it. */
  rewrite(read: number, text: string): void {
    this.#out.push(text);
    this.#steps.rewrite(read, text.length);
  }

  /** Leaves the next `count` units out. */
  drop(count: number): void {
    this.#steps.drop(count);
  }

  /** Writes `text` that nothing in the source stands for. */
  insert(text: string): void {
    this.#out.push(text);
    this.#steps.insert(text.length);
  }

  /** The text written so far. Throws RangeError unless every unit was read. */
  finish(): Traced<string> {
    return { trace: this.#steps.finish(), value: this.#out.join('') };
  }
}

const encoder = new TextEncoder();

/** Up to so many units a loop copies faster than the encoder. */
const SHORT = 48;

/** Writes octets from text or octets. Copying text takes ASCII only: one unit, one octet. */
export class OctetWriter {
  readonly #source: string | Uint8Array;
  readonly #steps: Steps;
  #octets: Uint8Array;
  #length = 0;

  constructor(source: string | Uint8Array) {
    this.#source = source;
    this.#steps = new Steps(source.length);
    this.#octets = new Uint8Array(source.length);
  }

  get at(): number {
    return this.#steps.at;
  }

  get done(): boolean {
    return this.#steps.done;
  }

  /** Takes over the next `count` units unchanged; text must be ASCII there, or RangeError. */
  copy(count: number): void {
    if (!this.copyAscii(count)) throw new RangeError('what is not ASCII is no octet a unit');
  }

  /** Takes over the next `count` units unchanged, unless they are text with something in it that is not ASCII. */
  copyAscii(count: number): boolean {
    const start = this.at;
    this.#reserve(count);
    if (typeof this.#source !== 'string') {
      this.#octets.set(this.#source.subarray(start, start + count), this.#length);
    } else if (!this.#copyText(this.#source, start, count)) return false;
    this.#steps.copy(count);
    this.#length += count;
    return true;
  }

  /** Reads `read` units as one thing and writes `octets` for it. */
  rewrite(read: number, octets: ArrayLike<number>): void {
    this.#steps.rewrite(read, octets.length);
    this.#write(octets);
  }

  /** Leaves the next `count` units out. */
  drop(count: number): void {
    this.#steps.drop(count);
  }

  /** Writes octets that nothing in the source stands for. */
  insert(octets: ArrayLike<number>): void {
    this.#steps.insert(octets.length);
    this.#write(octets);
  }

  /** The octets written so far. Throws RangeError unless every unit was read. */
  finish(): Traced<Uint8Array> {
    const isFull = this.#length === this.#octets.length;
    const value = isFull ? this.#octets : this.#octets.slice(0, this.#length);
    return { trace: this.#steps.finish(), value };
  }

  #copyText(source: string, start: number, count: number): boolean {
    if (count > SHORT) {
      const room = this.#octets.subarray(this.#length, this.#length + count);
      const { read, written } = encoder.encodeInto(source.slice(start, start + count), room);
      // Each character above U+007F takes more room than one octet.
      return read === written && read === count;
    }
    for (let i = 0; i < count; i += 1) {
      const unit = source.charCodeAt(start + i);
      if (unit > 0x7f) return false;
      this.#octets[this.#length + i] = unit;
    }
    return true;
  }

  #write(octets: ArrayLike<number>): void {
    this.#reserve(octets.length);
    // Faster than `set` for the few octets of one character.
    for (let i = 0; i < octets.length; i += 1) this.#octets[this.#length + i] = octets[i] ?? 0;
    this.#length += octets.length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#octets.length) return;
    const grown = new Uint8Array((this.#length + count) * 2);
    grown.set(this.#octets.subarray(0, this.#length));
    this.#octets = grown;
  }
}

/** The part `at` of `text`, traced to the whole of it. */
export function cut(text: string, at: Span): Traced<string> {
  const out = new TextWriter(text);
  out.drop(at.start);
  out.copy(at.end - at.start);
  out.drop(text.length - at.end);
  return out.finish();
}
