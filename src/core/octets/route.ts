import { type Span, span } from '../span.ts';
import type { Base64Stage, Stage, StepStage } from './stage.ts';

/**
 * What of the output answers to a span of the source. carried: what nothing but the span makes; touched: whatever it
 * has a part in. They differ in base64 only, where a character carries the end of one octet and the beginning of the next.
 */
export type Measure = 'carried' | 'touched';

interface Leg {
  sourceOf(output: Span): Span | null;
  outputOf(source: Span, measure: Measure): Span | null;
}

/**
 * Leads along stages, both ways, each time in logarithmic time. Exact to the character: from a run of octets to the
 * characters that carry them and, `carried`, back to just these octets.
 */
export class Route {
  readonly #legs: readonly Leg[];

  constructor(stages: readonly Stage[]) {
    this.#legs = stages.map((stage) =>
      stage.kind === 'base64' ? new Base64Leg(stage) : new StepLeg(stage),
    );
  }

  /** Where a span of the last stage came from, in the paste: empty where it was inserted. Null outside of the stages. */
  toPaste(output: Span): Span | null {
    return this.#legs.reduceRight<Span | null>(
      (at, leg) => (at === null ? null : leg.sourceOf(at)),
      output,
    );
  }

  /** What became of a span of the paste, never empty; null where nothing did. */
  fromPaste(at: Span, measure: Measure): Span | null {
    const found = this.#legs.reduce<Span | null>(
      (here, leg) => (here === null ? null : leg.outputOf(here, measure)),
      at,
    );
    return found === null || found.start === found.end ? null : found;
  }

  /** What a span of the paste carries, else what it has a part in; null where neither is anything. */
  led(at: Span): Span | null {
    return this.fromPaste(at, 'carried') ?? this.fromPaste(at, 'touched');
  }
}

/** The first index at which `isPast` holds, of `count`: it must hold from there on. */
function firstWhere(count: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const COPY = 0;
const INSERT = 3;

class StepLeg implements Leg {
  readonly #kinds: Uint8Array;
  /** Where each step begins; one more at the end. */
  readonly #source: Uint32Array;
  readonly #output: Uint32Array;

  constructor({ kinds, read, wrote, source, output }: StepStage) {
    this.#kinds = kinds;
    this.#source = beginnings(read, source);
    this.#output = beginnings(wrote, output);
  }

  sourceOf(output: Span): Span | null {
    if (output.start === output.end) return this.#sourceOfPosition(output.start);
    const first = this.#after(this.#output, output.start);
    const last = this.#before(this.#output, output.end);
    if (first > last) return null;
    return span(
      this.#edge(first, output.start, 'start', this.#output, this.#source),
      this.#edge(last, output.end, 'end', this.#output, this.#source),
    );
  }

  outputOf(source: Span, measure: Measure): Span | null {
    if (source.start === source.end) return this.#ofPosition(source.start);
    let first = this.#after(this.#source, source.start);
    let last = this.#before(this.#source, source.end);
    if (first > last) return null;
    let start = this.#edge(first, source.start, 'start', this.#source, this.#output);
    let end = this.#edge(last, source.end, 'end', this.#source, this.#output);
    if (start === end) return null;
    if (measure === 'touched') return span(start, end);
    // What was inserted at either end may be a part of what the span carries: the measure of base64 decides.
    while (this.#kinds[first - 1] === INSERT && this.#source[first - 1] === source.start) {
      first -= 1;
      start = this.#output[first] ?? start;
    }
    while (this.#kinds[last + 1] === INSERT && this.#source[last + 1] === source.end) {
      last += 1;
      end = this.#output[last + 1] ?? end;
    }
    return span(start, end);
  }

  /** Behind what was written before it; at the beginning before what is written first. */
  #sourceOfPosition(position: number): Span | null {
    const step = Math.max(this.#before(this.#output, position), 0);
    const isBefore = (this.#output[step] ?? 0) >= position;
    const writes = isBefore ? this.#after(this.#output, position) : step;
    if (writes >= this.#kinds.length) return null;
    const side = isBefore ? 'start' : 'end';
    const at = this.#edge(writes, position, side, this.#output, this.#source);
    return span(at, at);
  }

  /** What was inserted there; else what a step that reads on both sides of it wrote, or the position itself. */
  #ofPosition(position: number): Span | null {
    const count = this.#kinds.length;
    const from = firstWhere(count, (i) => (this.#source[i + 1] ?? 0) >= position);
    if (from === count || (this.#source[0] ?? 0) > position) return null;
    let inserted: Span | null = null;
    for (let i = from; i < count && (this.#source[i] ?? 0) <= position; i += 1) {
      const [start = 0, end = 0] = this.#output.subarray(i, i + 2);
      const isHere = this.#kinds[i] === INSERT && this.#source[i] === position;
      if (isHere) inserted = span(inserted?.start ?? start, end);
    }
    if (inserted !== null) return inserted;
    return span(
      this.#edge(from, position, 'start', this.#source, this.#output),
      this.#edge(from, position, 'end', this.#source, this.#output),
    );
  }

  /** The first step that ends behind `position`. */
  #after(beginnings: Uint32Array, position: number): number {
    return firstWhere(this.#kinds.length, (i) => (beginnings[i + 1] ?? 0) > position);
  }

  /** The last step that begins before `position`. */
  #before(beginnings: Uint32Array, position: number): number {
    return firstWhere(this.#kinds.length, (i) => (beginnings[i] ?? 0) >= position) - 1;
  }

  /** Exact inside a copy, as far as the stage goes; the whole of any other step. */
  #edge(
    step: number,
    position: number,
    side: 'start' | 'end',
    from: Uint32Array,
    to: Uint32Array,
  ): number {
    const [here = 0, next = here] = from.subarray(step, step + 2);
    const [there = 0, beyond = there] = to.subarray(step, step + 2);
    if (position >= next && side === 'end') return beyond;
    if (position <= here) return there;
    if (this.#kinds[step] === COPY) return there + position - here;
    return side === 'start' && position < next ? there : beyond;
  }
}

function beginnings(lengths: Uint32Array, start: number): Uint32Array {
  const all = new Uint32Array(lengths.length + 1);
  all[0] = start;
  for (const [i, length] of lengths.entries()) all[i + 1] = (all[i] ?? 0) + length;
  return all;
}

/** RFC 4648, section 4: of four characters the first three each begin an octet, and the last three each end one. */
class Base64Leg implements Leg {
  readonly #output: number;
  readonly #octets: number;
  readonly #characters: Uint32Array;

  constructor({ output, octets, characters }: Base64Stage) {
    this.#output = output;
    this.#octets = octets;
    this.#characters = characters;
  }

  sourceOf(output: Span): Span | null {
    const start = Math.max(0, output.start - this.#output);
    const end = Math.min(this.#octets, output.end - this.#output);
    if (start >= end) return null;
    const first = this.#characters[4 * Math.floor(start / 3) + (start % 3)];
    const last = this.#characters[4 * Math.floor((end - 1) / 3) + ((end - 1) % 3) + 1];
    return first === undefined || last === undefined ? null : span(first, last + 1);
  }

  outputOf(source: Span, measure: Measure): Span | null {
    const count = this.#characters.length;
    const first = firstWhere(count, (i) => (this.#characters[i] ?? 0) >= source.start);
    const last = firstWhere(count, (i) => (this.#characters[i] ?? 0) >= source.end) - 1;
    if (first > last) return null;
    const [start, end] =
      measure === 'carried'
        ? [octetsBefore(first), octetsBefore(last)]
        : [octetsBefore(first - 1), octetsBefore(last + 1)];
    const limited = Math.min(end, this.#octets);
    return start < limited ? span(this.#output + Math.max(0, start), this.#output + limited) : null;
  }
}

/** How many octets end with or before the character of this index; the first character of a quantum ends none. */
const octetsBefore = (character: number): number =>
  3 * Math.floor(character / 4) + (((character % 4) + 4) % 4);
