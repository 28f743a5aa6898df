import type { Step, Trace } from './trace.ts';

/** Where each step of one trace begins, and which step wrote a unit: made once, for many look-ups. */
export class StepIndex {
  readonly steps: readonly Step[];
  /** Where each step begins, in the source and in the output; one more at the end. */
  readonly source: Float64Array;
  readonly output: Float64Array;

  constructor(trace: Trace) {
    this.steps = trace;
    this.source = new Float64Array(trace.length + 1);
    this.output = new Float64Array(trace.length + 1);
    for (const [i, step] of trace.entries()) {
      this.source[i + 1] = (this.source[i] ?? 0) + step.read;
      this.output[i + 1] = (this.output[i] ?? 0) + step.wrote;
    }
  }

  /** The step that wrote the unit at `position` of the output, in logarithmic time; the last one past the end. */
  stepAt(position: number): number {
    let low = 0;
    let high = this.steps.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.output[middle + 1] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
