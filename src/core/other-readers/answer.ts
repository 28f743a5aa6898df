import type { Difference, Readings } from './compare.ts';

/** How one thing is read by all, and where the others differ from ours. */
export interface OtherAnswer extends Readings {
  readonly differences: readonly Difference[];
}
