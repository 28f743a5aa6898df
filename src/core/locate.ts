import { type Span, span } from './span.ts';
import { StepIndex } from './step-index.ts';
import { originOf, type Trace } from './trace.ts';

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

/** Where a span of octets came from, through its whole chain; null stays null. */
export const placeIn = (chain: readonly Trace[], at: Span | null): Span | null =>
  at === null ? null : originOf(chain, span(at.start, at.end));

class TraceIndex {
  readonly #index: StepIndex;

  constructor(trace: Trace) {
    this.#index = new StepIndex(trace);
  }

  sourceOf(at: Span): Span {
    const end = this.#index.output[this.#index.steps.length] ?? 0;
    if (at.end > end) throw new RangeError(`the span ends at ${at.end}, past ${end}`);
    if (at.start === at.end) return this.#between(at.start);
    const first = this.#index.stepAt(at.start);
    const last = this.#index.stepAt(at.end - 1);
    return span(this.#edge(first, at.start, 0), this.#edge(last, at.end, 1));
  }

  /** An empty span stands between two steps, or inside a copy or a rewrite. */
  #between(position: number): Span {
    let low = 0;
    let high = this.#index.steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#index.output[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    if (this.#index.output[low] === position) {
      const here = this.#index.source[low] ?? 0;
      return span(here, here);
    }
    const inside = low - 1;
    return span(this.#edge(inside, position, 0), this.#edge(inside, position, 1));
  }

  /** Exact inside a copy; the whole of what was read for any other step. */
  #edge(index: number, position: number, side: 0 | 1): number {
    const here = this.#index.source[index] ?? 0;
    if (this.#index.steps[index]?.kind === 'copy')
      return here + position - (this.#index.output[index] ?? 0);
    return side === 0 ? here : (this.#index.source[index + 1] ?? here);
  }
}
