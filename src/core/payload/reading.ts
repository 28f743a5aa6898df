import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { Change } from '../repair/mend.ts';
import type { Span } from '../span.ts';
import type { Trace, Traced } from '../trace.ts';

/** What a payload is, once its layers are taken off. */
export type Shape =
  | 'percent-pem'
  | 'pem'
  | 'base64-der'
  | 'percent-base64-der'
  | 'base64-pem'
  | 'hex-der';

/** How one character of the intended text stands on the wire, in the innermost layer. */
export type Spelling = 'raw' | 'upper' | 'lower' | 'plus';

/** The spellings that occur in the value for each telling character; empty where the character does not occur. */
export interface Spellings {
  readonly plus: ReadonlySet<Spelling>;
  readonly slash: ReadonlySet<Spelling>;
  readonly equals: ReadonlySet<Spelling>;
  readonly space: ReadonlySet<Spelling>;
  readonly lineEnd: ReadonlySet<Spelling>;
}

const NONE: ReadonlySet<Spelling> = new Set();

/** Of a value without any percent-encoding. */
export const NO_SPELLINGS: Spellings = {
  plus: NONE,
  slash: NONE,
  equals: NONE,
  space: NONE,
  lineEnd: NONE,
};

/** What stands between the lines of the PEM text: `space-64` after every 64 columns, `mixed` when several do. */
export type LineEnd =
  | 'lf'
  | 'crlf'
  | 'cr'
  | 'lf-tab'
  | 'space-64'
  | 'space'
  | 'escaped'
  | 'none'
  | 'mixed';

/** One encapsulated block, or one bare base64 value. */
export interface Block {
  /** RFC 7468 label; "" for a value without boundaries. */
  readonly label: string;
  /** From the pre-boundary to the post-boundary, in the payload's text. */
  readonly at: Span;
  /** The octets as sent (after repairs); null where they could not be had. Trailing octets are left out. */
  readonly der: Uint8Array | null;
  /** From the payload's text to `der`. */
  readonly chain: readonly Trace[];
  /** Whether the block was damaged before any repair. */
  readonly damaged: boolean;
  /** What the chain leads to: `der`, or where that is null as many octets as could be had. */
  readonly octets: Uint8Array;
  /** The text that each trace of the chain read which reads base64. */
  readonly base64: ReadonlyMap<Trace, string>;
}

/** A payload, read: its layers, its blocks, and what had to be undone. */
export interface Reading {
  readonly shape: Shape;
  /** How many percent-encodings were taken off. */
  readonly layers: number;
  readonly spellings: Spellings;
  readonly lineEnd: LineEnd;
  readonly blocks: readonly Block[];
  readonly repairs: readonly DiagnosticCode[];
  /** `at` in the payload's text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The octets that the sender meant the receiver to have, traced to the payload's text: the ruler for all decoders. */
  readonly intended: Traced<Uint8Array>;
  /** What was undone and what it had been, in the payload's text, in order. */
  readonly changes: readonly Change[];
  /** What was undone, or could not be, in the payload's text. */
  readonly damage: readonly Span[];
  /** How many "+" and "/" stand in the base64 of all blocks, after repairs. */
  readonly bodyPluses: number;
  readonly bodySlashes: number;
  /** Whether "-" or "_" of the URL and filename safe alphabet stand in the base64 (RFC 4648, section 5). */
  readonly isUrlSafe: boolean;
  /** Whether the value is just what its sender writes and everything in it is read. */
  readonly intact: boolean;
}
