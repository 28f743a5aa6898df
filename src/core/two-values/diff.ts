import { type Span, span } from '../span.ts';

/** A stretch in which two texts differ; either side may be empty. */
export interface Difference {
  readonly a: Span;
  readonly b: Span;
}

/** Beyond so many insertions and deletions two values have little in common. */
const MOST_EDITS = 600;
/** Of texts that repeat themselves each edit may look at all of them. */
const LONGEST = 256 * 1024;

/**
 * The shortest edit script between two texts, as the stretches that it changes, in order: E. W. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986. Null where more than 600 characters would
 * have to change, or where too much lies between the first difference and the last.
 */
export function diff(a: string, b: string): readonly Difference[] | null {
  const start = commonStart(a, b);
  const end = commonEnd(a.slice(start), b.slice(start));
  const from = a.slice(start, a.length - end);
  const to = b.slice(start, b.length - end);
  const rounds = from.length + to.length > LONGEST ? null : explore(from, to);
  if (rounds === null) return null;
  return joined(walkBack(rounds, from.length, to.length)).map((one) => ({
    a: span(one.a.start + start, one.a.end + start),
    b: span(one.b.start + start, one.b.end + start),
  }));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  const most = Math.min(a.length, b.length);
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** How far each diagonal was reached with as many edits as there are rounds before; null beyond the bound. */
function explore(a: string, b: string): readonly ReadonlyMap<number, number>[] | null {
  const rounds: ReadonlyMap<number, number>[] = [];
  let reached: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const x = slide(a, b, enter(reached, diagonal, edits), diagonal);
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return [...rounds, reached];
    }
    rounds.push(reached);
    reached = next;
  }
  return null;
}

/** Where a diagonal is entered: from the one above by an insertion, else from the one below by a deletion. */
function enter(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return isInsertion(reached, diagonal, edits)
    ? (reached.get(diagonal + 1) ?? 0)
    : (reached.get(diagonal - 1) ?? 0) + 1;
}

const isInsertion = (
  reached: ReadonlyMap<number, number>,
  diagonal: number,
  edits: number,
): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1));

/** Along the diagonal as long as both texts agree. */
function slide(a: string, b: string, from: number, diagonal: number): number {
  let x = from;
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
  return x;
}

/** The single edits, first one first. */
function walkBack(
  rounds: readonly ReadonlyMap<number, number>[],
  width: number,
  height: number,
): readonly Difference[] {
  const edits: Difference[] = [];
  let [x, y] = [width, height];
  for (let count = rounds.length - 1; count > 0; count -= 1) {
    const reached = rounds[count] ?? new Map<number, number>();
    const diagonal = x - y;
    const isInserted = isInsertion(reached, diagonal, count);
    const before = isInserted ? diagonal + 1 : diagonal - 1;
    const fromX = reached.get(before) ?? 0;
    const fromY = fromX - before;
    edits.push(
      isInserted
        ? { a: span(fromX, fromX), b: span(fromY, fromY + 1) }
        : { a: span(fromX, fromX + 1), b: span(fromY, fromY) },
    );
    [x, y] = [fromX, fromY];
  }
  return edits.reverse();
}

/** Edits that touch are one difference. */
function joined(edits: readonly Difference[]): readonly Difference[] {
  const found: Difference[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    if (last === undefined || edit.a.start > last.a.end || edit.b.start > last.b.end) {
      found.push(edit);
    } else {
      found[found.length - 1] = {
        a: span(last.a.start, edit.a.end),
        b: span(last.b.start, edit.b.end),
      };
    }
  }
  return found;
}
