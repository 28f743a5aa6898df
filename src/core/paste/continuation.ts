import type { FieldName } from './field-name.ts';
import type { Line } from './lines.ts';
import {
  beginsValue,
  closesSequence,
  continuesValue,
  isQuanta,
  isUnfinished,
  type LineBoundaries,
} from './value-shape.ts';

/** A field, or a value without a name, to which further lines may belong. */
export interface Open {
  readonly field: FieldName | null;
  readonly start: number;
  /** The end of the last line that surely belongs to it. */
  end: number;
  /** In raw PEM: between BEGIN and END, or right behind END. */
  pem: 'none' | 'inside' | 'after';
  /** An empty line was seen. */
  isPending: boolean;
  /** How it begins, and how its last line ends. */
  readonly head: string;
  tail: string;
}

/** How much of a line's beginning and end is kept. */
export const FEW = 64;

/** A line belongs to what is open: raw PEM, obs-fold, a value below its name, or a wrapped one. */
export function continues(
  open: Open,
  line: Line,
  boundaries: LineBoundaries | null,
  name: FieldName | null,
): boolean {
  if (open.pem !== 'none') return continuesPem(open, line, boundaries, name);
  // RFC 9112, section 5.2: obs-fold.
  if (open.field !== null && /^[ \t]/.test(line.text)) return true;
  if (closesSequence(open.head, open.tail, line.text)) return true;
  if (name !== null) return false;
  if (boundaries?.first === 'END') return open.field === null || isUnfinished(open.tail);
  if (open.field !== null && open.tail === '') return beginsValue(line.text);
  if (boundaries !== null || !isUnfinished(open.tail)) return false;
  return continuesValue(line.text) || isQuanta(line.text);
}

/** Inside a block everything but a field line belongs to it, behind it the next block. */
function continuesPem(
  open: Open,
  line: Line,
  boundaries: LineBoundaries | null,
  name: FieldName | null,
): boolean {
  const isFolded = open.field !== null && !open.isPending && /^[ \t]/.test(line.text);
  if (isFolded) return true;
  if (name !== null) return false;
  if (boundaries !== null) return open.pem === 'inside' || boundaries.first === 'BEGIN';
  return open.pem === 'inside' && (!open.isPending || continuesValue(line.text));
}

/** Adds a line that belongs to it. Prose inside a damaged block is taken only if more of the block follows. */
export function extend(open: Open, line: Line, boundaries: LineBoundaries | null): void {
  const belongs = boundaries !== null || continuesValue(line.text) || isQuanta(line.text);
  if (open.pem !== 'inside' || belongs) {
    open.end = open.field === null ? endIn(line, boundaries) : line.end;
    open.isPending = false;
  }
  open.tail = line.text.trimEnd().slice(-FEW);
  open.pem = pemAfter(open.pem, boundaries);
}

/** Where the value ends in this line: with an END line, else with the line. */
export const endIn = (line: Line, boundaries: LineBoundaries | null): number =>
  boundaries?.last === 'END' ? line.from + boundaries.end : line.end;

/** RFC 7468, section 2: from a BEGIN line to its END line. */
export function pemAfter(before: Open['pem'], boundaries: LineBoundaries | null): Open['pem'] {
  if (boundaries === null) return before;
  return boundaries.last === 'BEGIN' ? 'inside' : 'after';
}
