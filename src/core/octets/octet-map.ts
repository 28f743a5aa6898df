import type { InspectOptions } from '../inspect/options.ts';
import type { ErrorJson } from '../report.ts';
import type { Span } from '../span.ts';
import type { Stage } from './stage.ts';
import type { TreeNode } from './tree.ts';

/** Which certificate is to be shown octet by octet, and beside whose reading. */
export interface OctetsQuestion {
  readonly text: string;
  readonly options: Pick<InspectOptions, 'formatId' | 'ownDecoders'>;
  /** Where the field begins in the paste: `at.start` of its FieldJson. */
  readonly field: number;
  /** Index into what the field sent, readable or not: `sent` of its FieldJson. */
  readonly index: number;
  /** The decoder whose reading stands beside what was meant. */
  readonly decoder: string;
}

/**
 * One certificate of one field, octet by octet: how the characters of the paste became octets, what the octets are, and
 * what a decoder makes of the same characters. Plain data; `Route` leads along its stages.
 */
export interface OctetMap {
  /** The field's value in the paste, and the block with its boundaries. */
  readonly field: Span;
  readonly block: Span;
  /** The text that was meant: PEM, or base64 or hexadecimal where that is what was sent. */
  readonly intended: Reading;
  readonly decoder: string;
  /** What the decoder writes; null where it fails, as `error` says, or there is no such decoder. */
  readonly written: Reading | null;
  readonly error: ErrorJson | null;
  /** Where the decoder writes something else than was meant, in order. */
  readonly divergences: readonly Divergence[];
  /** What was undone to read the block, in order. */
  readonly repairs: readonly Repair[];
  /** Where something was undone or is wrong, in the paste, in order and apart. */
  readonly damage: readonly Span[];
  /** The DER, or as much of it as could be had. */
  readonly octets: Uint8Array;
  /** Whether `octets` are one whole DER element. */
  readonly isWhole: boolean;
  /** From the paste to `octets`. */
  readonly stages: readonly Stage[];
  /** In the order of the octets, parents before their children. */
  readonly tree: readonly TreeNode[];
}

/** A text that characters of the paste became. The last stage leads to it: its unit `start` is the first of `text`. */
export interface Reading {
  readonly text: string;
  readonly start: number;
  readonly stages: readonly Stage[];
}

/**
 * What a divergence does to the base64 behind it: a character lost or added shifts everything behind, another character
 * changes its octets, layout is left out, a boundary is no longer found, other text does not matter.
 */
export type Consequence = 'loses' | 'adds' | 'changes' | 'layout' | 'boundary' | 'text';

/** One place where a decoder writes something else than was meant. */
export interface Divergence {
  /** In the paste. */
  readonly at: Span;
  /** In `written.text` and `intended.text`. */
  readonly wrote: Span;
  readonly meant: Span;
  readonly consequence: Consequence;
  /** How many characters of base64 it loses (below 0) or adds. */
  readonly shift: number;
}

/** One place that was mended. */
export interface Repair {
  /** In the paste; empty where something was missing. */
  readonly at: Span;
  /** In `intended.text`. */
  readonly meant: Span;
}
