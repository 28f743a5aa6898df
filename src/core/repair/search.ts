import { compose } from '../compare.ts';
import type { DiagnosticCode } from '../diagnostic.ts';
import { locator } from '../locate.ts';
import type { Span } from '../span.ts';
import { copyOf, type Trace, type Traced } from '../trace.ts';
import { type Attempt, type BodyRepair, mostMends } from './body-repair.ts';
import { lostPlusAtLineEnds } from './lost-plus-at-line-ends.ts';
import { lostPlusByColumn } from './lost-plus-by-column.ts';
import { lostPlusInLines } from './lost-plus-in-lines.ts';
import { malformedEscape } from './malformed-escape.ts';
import { byPosition, type Mend, mend } from './mend.ts';
import { stringEscapes } from './string-escapes.ts';

/** What one repair undid, in the body as it arrived. */
export interface Undone {
  readonly code: DiagnosticCode;
  /** In order. */
  readonly mends: readonly Mend[];
}

/** A body with some damage undone, traced to the body; proof is the caller's: the octets must fit. */
export interface Cleaning {
  readonly text: Traced<string>;
  /** In the order in which it was undone; empty for the body as it arrived. */
  readonly steps: readonly RepairStep[];
  /** Whether the layout alone speaks for all of it, even where the octets cannot prove it (a truncated body). */
  readonly likely: boolean;
}

/** One repair of a cleaning, in the text that it was given. */
interface RepairStep {
  readonly code: DiagnosticCode;
  readonly mends: readonly Mend[];
  readonly before: Trace;
}

/** What a cleaning undid, led back to the body: worked out only for the one that is taken. */
export const undoneBy = ({ steps }: Cleaning): readonly Undone[] =>
  steps.map(({ code, mends, before }) => {
    const locate = locator([before]);
    const placed = mends.map(({ at, text }) => ({ at: locate(at), text }));
    return { code, mends: placed.sort(byPosition) };
  });

/** What has to be undone first comes first: a later repair reads what an earlier one wrote, never the other way round. */
const repairs: readonly BodyRepair[] = [
  stringEscapes,
  malformedEscape,
  lostPlusByColumn,
  lostPlusInLines,
  lostPlusAtLineEnds,
];

interface Node extends Cleaning {
  readonly cost: number;
  /** Index of the next repair that may follow. */
  readonly next: number;
}

interface Edge {
  readonly from: Node;
  readonly index: number;
  readonly repair: BodyRepair;
  readonly attempt: Attempt;
  readonly cost: number;
}

/** Bounds of the search: readings of a small body, readings of any, and characters in all. */
const MOST = 40;
const FEWEST = 6;
const CHARACTERS = 4 * 1024 * 1024;

/** Every cleaning that the body gives reason for, cheapest first, combinations included; each is made when asked for. */
export function* cleanings(body: string, malformed: readonly Span[]): Generator<Cleaning> {
  const most = Math.max(FEWEST, Math.min(MOST, Math.floor(CHARACTERS / (body.length + 1))));
  const root: Node = {
    text: { value: body, trace: copyOf(body.length) },
    steps: [],
    likely: true,
    cost: 0,
    next: 0,
  };
  yield { ...root, likely: false };
  const open = edgesOf(root, malformed);
  for (let tried = 1; tried < most; tried += 1) {
    const edge = open.shift();
    if (edge === undefined) return;
    const node = follow(edge);
    yield node;
    open.push(...edgesOf(node, []));
    open.sort((a, b) => a.cost - b.cost || a.index - b.index);
  }
}

function edgesOf(from: Node, malformed: readonly Span[]): Edge[] {
  const found = repairs.flatMap((repair, index): readonly Edge[] => {
    // One reading of the spaces excludes the others.
    const isDone = from.steps.some(({ code }) => code === repair.code);
    if (index < from.next || isDone) return [];
    const cost = from.cost + repair.cost;
    const { value } = from.text;
    return repair
      .attempts(value, malformed)
      .filter(({ mends }) => mends.length <= mostMends(value))
      .map((attempt) => ({ from, index, repair, attempt, cost }));
  });
  return found.sort((a, b) => a.cost - b.cost);
}

function follow({ from, index, repair, attempt, cost }: Edge): Node {
  const text = mend(from.text.value, attempt.mends);
  const { code } = repair;
  const step: readonly RepairStep[] =
    code === null ? [] : [{ code, mends: attempt.mends, before: from.text.trace }];
  const isFirst = from.next === 0;
  return {
    text: { value: text.value, trace: isFirst ? text.trace : compose(from.text.trace, text.trace) },
    steps: [...from.steps, ...step],
    likely: from.likely && attempt.likely,
    cost,
    next: index + 1,
  };
}
