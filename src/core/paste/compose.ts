import { type Span, span } from '../span.ts';
import { StepIndex } from '../step-index.ts';
import { type Step, Steps, type Trace } from '../trace.ts';

/**
 * A text with its trace, from which parts are read again: composes what a second reader did with a part of the output
 * into one trace of the source. A character that came from several stays with all of them: nothing is split.
 */
export class Composer {
  readonly #index: StepIndex;

  constructor(trace: Trace) {
    this.#index = new StepIndex(trace);
  }

  /** The part of the source that `at`, a part of the output, came from, and its steps, cut to it. */
  window(at: Span): { readonly at: Span; readonly trace: Trace } {
    if (at.start === at.end) return { at: this.#position(at.start), trace: [] };
    const steps: Step[] = [];
    let index = this.#index.stepAt(at.start);
    const first = this.#index.steps[index];
    const into = at.start - (this.#index.output[index] ?? 0);
    const start = (this.#index.source[index] ?? 0) + (first?.kind === 'copy' ? into : 0);
    let end = start;
    for (
      ;
      index < this.#index.steps.length && (this.#index.output[index] ?? 0) < at.end;
      index += 1
    ) {
      const step = this.#index.steps[index];
      if (step === undefined) break;
      const part = cutStep(step, this.#index.output[index] ?? 0, at);
      steps.push(part);
      end += part.read;
    }
    return { at: span(start, end), trace: steps };
  }

  /** What `inner` made of the part `at` of the output, as one trace of the part of the source that it came from. */
  compose(at: Span, inner: Trace): { readonly at: Span; readonly trace: Trace } {
    const outer = this.window(at);
    return { at: outer.at, trace: composed(outer.trace, inner, outer.at.end - outer.at.start) };
  }

  #position(output: number): Span {
    if (this.#index.steps.length === 0) return span(0, 0);
    const index = this.#index.stepAt(Math.max(0, output - 1));
    const step = this.#index.steps[index];
    const begun = this.#index.output[index] ?? 0;
    const into = step?.kind === 'copy' ? output - begun : output > begun ? (step?.read ?? 0) : 0;
    const here = (this.#index.source[index] ?? 0) + into;
    return span(here, here);
  }
}

/** The part of a step that wrote something within `at`: of a copy that part, of any other step all of it. */
function cutStep(step: Step, begins: number, at: Span): Step {
  if (step.kind !== 'copy') return step;
  const length = Math.min(begins + step.wrote, at.end) - Math.max(begins, at.start);
  return { kind: 'copy', read: length, wrote: length };
}

/** Two readings in a row as one. A border that only one of them has inside a rewrite joins what stands around it. */
function composed(outer: Trace, inner: Trace, length: number): Trace {
  const out = new Steps(length);
  const cursor = new Cursor(outer, out);
  for (const step of inner) cursor.take(step);
  cursor.finish();
  return out.finish();
}

/** Walks the steps of the first reading while those of the second come in. */
class Cursor {
  readonly #steps: Trace;
  readonly #out: Steps;
  #index = 0;
  /** How much of what the current step wrote was read already. */
  #used = 0;
  /** What was read and written of a step that is not whole yet. */
  #taken = 0;
  #owed = 0;

  constructor(steps: Trace, out: Steps) {
    this.#steps = steps;
    this.#out = out;
  }

  take(step: Step): void {
    let left = step.read;
    for (let current = this.#current; current !== undefined && left > 0; current = this.#current) {
      if (current.wrote === 0) this.#skip(current, step);
      else {
        const count = Math.min(left, current.wrote - this.#used);
        left -= count;
        this.#use(current, count, step);
      }
    }
    if (step.kind === 'copy') return;
    this.#owed += step.wrote;
    if (!this.#isWithin) this.#write();
  }

  /** What the second reading left of the first: the rest of a rewrite, and drops. */
  finish(): void {
    for (let current = this.#current; current !== undefined; current = this.#current) {
      this.#taken += current.read;
      this.#next();
      this.#write();
    }
    this.#write();
  }

  get #current(): Step | undefined {
    return this.#steps[this.#index];
  }

  #next(): void {
    this.#index += 1;
    this.#used = 0;
  }

  /** What the first reading dropped belongs to the rewrite or drop that goes over it. */
  #skip(current: Step, step: Step): void {
    this.#next();
    this.#taken += current.read;
    if (step.kind === 'copy') this.#write();
  }

  #use(current: Step, count: number, step: Step): void {
    this.#used += count;
    if (current.kind === 'copy') {
      if (this.#used === current.wrote) this.#next();
      if (step.kind === 'copy') this.#out.copy(count);
      else this.#taken += count;
      return;
    }
    if (step.kind === 'copy') this.#owed += count;
    if (this.#used < current.wrote) return;
    this.#next();
    this.#taken += current.read;
    if (step.kind === 'copy') this.#write();
  }

  /** Whether a part of a rewrite is still to come: it is not divided. A copy can be. */
  get #isWithin(): boolean {
    return this.#used > 0 && this.#current?.kind !== 'copy';
  }

  #write(): void {
    if (this.#owed === 0) this.#out.drop(this.#taken);
    else this.#out.rewrite(this.#taken, this.#owed);
    this.#taken = 0;
    this.#owed = 0;
  }
}
