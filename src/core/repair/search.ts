import type { DiagnosticCode } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import type { Traced } from '../trace.ts';
import { asSent } from './as-sent.ts';
import { escapedLineEnds } from './escaped-line-ends.ts';
import { lostPlusAtLineEnds, lostPlusByColumn, lostPlusInLines } from './lost-plus.ts';
import { malformedEscapes } from './malformed-escape.ts';

/** A body with one kind of damage undone, traced to the body; proof is the caller's: the octets must fit. */
export interface Cleaning {
  readonly text: Traced<string>;
  /** What was undone; null when nothing was. */
  readonly repair: DiagnosticCode | null;
  /** Where, in the body. */
  readonly spots: readonly Span[];
  /** Whether the layout alone speaks for this damage, even when the octets cannot prove it (a truncated body). */
  readonly likely: boolean;
}

/** One kind of damage: the cleaned body, or null where the text shows no sign of it. */
export type Repair = (body: string, malformed: readonly Span[]) => Cleaning | null;

/** Gentlest first: the first whose octets fit exactly is taken. One file for each kind of damage. */
const repairs: readonly Repair[] = [
  asSent,
  escapedLineEnds,
  lostPlusByColumn,
  lostPlusInLines,
  lostPlusAtLineEnds,
  malformedEscapes,
];

/** Every cleaning that the body gives reason for, gentlest first, made only when asked for. */
export function* cleanings(body: string, malformed: readonly Span[]): Generator<Cleaning> {
  for (const repair of repairs) {
    const cleaning = repair(body, malformed);
    if (cleaning !== null) yield cleaning;
  }
}
