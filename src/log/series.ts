const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths of a step of time in milliseconds: each is a multiple of the one before. */
export const STEPS: readonly number[] = [
  SECOND,
  5 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  7 * DAY,
  28 * DAY,
  364 * DAY,
];

/** Requests over time, sparse: the steps in which there were any, in order, and how many. */
export class Series {
  readonly at: number[] = [];
  readonly counts: number[] = [];

  /** Counts requests in a step; how many steps that adds. */
  add(step: number, count: number): number {
    const last = this.at.length - 1;
    const end = this.at[last];
    if (end === undefined || step > end) {
      this.at.push(step);
      this.counts.push(count);
      return 1;
    }
    const i = step === end ? last : this.#find(step);
    if (this.at[i] === step) {
      this.counts[i] = (this.counts[i] ?? 0) + count;
      return 0;
    }
    this.at.splice(i, 0, step);
    this.counts.splice(i, 0, count);
    return 1;
  }

  /** The index of the first step that is not before `step`. */
  #find(step: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at[middle] ?? 0) < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes `factor` steps one; how many steps are left. */
  coarsen(factor: number): number {
    let length = 0;
    for (let i = 0; i < this.at.length; i += 1) {
      const step = Math.floor((this.at[i] ?? 0) / factor);
      const count = this.counts[i] ?? 0;
      if (length > 0 && this.at[length - 1] === step) {
        this.counts[length - 1] = (this.counts[length - 1] ?? 0) + count;
        continue;
      }
      this.at[length] = step;
      this.counts[length] = count;
      length += 1;
    }
    this.at.length = length;
    this.counts.length = length;
    return length;
  }

  /** Requests in the steps from `from` to before `to`. */
  within(from: number, to: number): number {
    let sum = 0;
    for (let i = this.#find(from); i < this.at.length && (this.at[i] ?? 0) < to; i += 1) {
      sum += this.counts[i] ?? 0;
    }
    return sum;
  }
}
