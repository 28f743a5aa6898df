import { type Span, span } from './span.ts';
import type { Step, Trace } from './trace.ts';

/** Leads a span of the last stage back to the first. */
export type Locate = (output: Span) => Span;

/**
 * `originOf` for many spans of one chain: the same answers, each in logarithmic time. The work of a single look-up
 * through a long trace is done once.
 */
export function locator(chain: readonly Trace[]): Locate {
  const indices = chain.map((trace) => new TraceIndex(trace));
  return (output) => indices.reduceRight((at, index) => index.sourceOf(at), output);
}

class TraceIndex {
  readonly #steps: readonly Step[];
  /** Where each step begins, in the source and in the output; one more at the end. */
  readonly #source: Float64Array;
  readonly #output: Float64Array;

  constructor(trace: Trace) {
    this.#steps = trace;
    this.#source = new Float64Array(trace.length + 1);
    this.#output = new Float64Array(trace.length + 1);
    for (const [i, step] of trace.entries()) {
      this.#source[i + 1] = (this.#source[i] ?? 0) + step.read;
      this.#output[i + 1] = (this.#output[i] ?? 0) + step.wrote;
    }
  }

  sourceOf(at: Span): Span {
    const end = this.#output[this.#steps.length] ?? 0;
    if (at.end > end) throw new RangeError(`the span ends at ${at.end}, past ${end}`);
    if (at.start === at.end) return this.#between(at.start);
    const first = this.#stepAt(at.start);
    const last = this.#stepAt(at.end - 1);
    return span(this.#edge(first, at.start, 0), this.#edge(last, at.end, 1));
  }

  /** An empty span stands between two steps, or inside a copy or a rewrite. */
  #between(position: number): Span {
    let low = 0;
    let high = this.#steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#output[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    if (this.#output[low] === position) {
      const here = this.#source[low] ?? 0;
      return span(here, here);
    }
    const inside = low - 1;
    return span(this.#edge(inside, position, 0), this.#edge(inside, position, 1));
  }

  /** The step that wrote the unit at `position`. */
  #stepAt(position: number): number {
    let low = 0;
    let high = this.#steps.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#output[middle + 1] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Exact inside a copy; the whole of what was read for any other step. */
  #edge(index: number, position: number, side: 0 | 1): number {
    const here = this.#source[index] ?? 0;
    if (this.#steps[index]?.kind === 'copy') return here + position - (this.#output[index] ?? 0);
    return side === 0 ? here : (this.#source[index + 1] ?? here);
  }
}
