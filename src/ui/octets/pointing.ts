import type { Consequence, Divergence } from '../../core/octets/octet-map.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Board } from './board.ts';
import { nodeAround, nodesOf, PARTS, type Part, partsOf, pathOf } from './nodes.ts';

/** A marked place in facts: what the status line says in words. */
export interface Pointing {
  /** Counted from 1 in the value of the field, as the evidence counts; null for a place outside of it. */
  readonly from: number | null;
  readonly to: number;
  /** What stands there; "" where something was inserted. */
  readonly text: string;
  /** The octets that it carries, or has a part in; null for none. */
  readonly octets: Span | null;
  /** Names of the fields, outermost first. */
  readonly path: readonly string[];
  /** Which part of its element it is, where it is one alone. */
  readonly part: Part | null;
  /** What it was mended to; null where nothing was. */
  readonly restored: string | null;
  readonly effect: Effect | null;
  /** How many characters of base64 are missing (below 0) or too many before it, as the decoder writes it. */
  readonly shifted: number;
}

/** What the decoder makes of it. */
export interface Effect {
  readonly wrote: string;
  readonly meant: string;
  readonly consequence: Consequence;
  /** In how many places of the marked run it writes something else. */
  readonly places: number;
}

/** What there is to say of a place of the paste. */
export function pointingAt(board: Board, paste: string, at: Span): Pointing {
  const { map } = board;
  const octets = board.octets.led(at);
  const here = map.divergences.filter((one) => touches(one.at, at));
  return {
    ...positionsOf(board, at),
    text: paste.slice(at.start, at.end),
    octets,
    path: octets === null ? [] : pathAt(board, octets),
    part: octets === null ? null : partAt(board, octets),
    restored: restoredAt(board, at),
    effect: effectOf(board, here),
    shifted: octets === null ? 0 : shiftBefore(map.divergences, at),
  };
}

const touches = (one: Span, at: Span): boolean =>
  overlaps(one, at) || (one.start === at.start && one.end === at.end);

function positionsOf({ value, map }: Board, at: Span): Pick<Pointing, 'from' | 'to'> {
  const { field } = map;
  if (at.end < field.start || at.start > field.end) return { from: null, to: 0 };
  const length = at.end - at.start;
  const inValue = value.fromPaste(at, 'touched')?.start ?? at.start - field.start;
  return { from: inValue + 1, to: inValue + Math.max(1, length) };
}

/** The node that is marked; of several the one around them. */
function pathAt({ map }: Board, octets: Span): readonly string[] {
  const [first, ...others] = nodesOf(map.tree, octets);
  const node = first !== undefined && others.length === 0 ? first : nodeAround(map.tree, octets);
  return node === -1 ? [] : pathOf(map.tree, node);
}

/** Worked out for a few octets only: of a whole field it says nothing. */
const FEW = 3;

function partAt({ map }: Board, { start, end }: Span): Part | null {
  if (end - start > FEW || map.tree.length === 0) return null;
  const parts = new Set(partsOf(map.tree, map.octets.length).subarray(start, end));
  const [only = 2] = parts;
  return parts.size === 1 ? (PARTS[only] ?? null) : null;
}

function effectOf({ map }: Board, here: readonly Divergence[]): Effect | null {
  const [first] = here;
  if (first === undefined || map.written === null) return null;
  return {
    wrote: map.written.text.slice(first.wrote.start, first.wrote.end),
    meant: map.intended.text.slice(first.meant.start, first.meant.end),
    consequence: first.consequence,
    places: here.length,
  };
}

/** Of one mended place alone: of a field with several it says nothing. */
function restoredAt({ map }: Board, at: Span): string | null {
  const [only, ...others] = map.repairs.filter((one) => touches(one.at, at));
  if (only === undefined || others.length > 0) return null;
  return map.intended.text.slice(only.meant.start, only.meant.end);
}

const shiftBefore = (divergences: readonly Divergence[], at: Span): number =>
  divergences.reduce((sum, one) => (one.at.end <= at.start ? sum + one.shift : sum), 0);
