import type { StepJson, WayJson } from './comparison.ts';
import { isEncoded, type StepId, type Walker, walkTo } from './steps.ts';

const MOST_WAYS = 4;
/** How long a value may be to be tried with so many steps in a row. */
const LONGEST: readonly number[] = [256 * 1024, 64 * 1024, 16 * 1024];
/** A shorter beginning may be chance. */
const SHORTEST_CUT = 32;

/** Every shortest way between two values, and whether combinations could be tried. */
export interface Ways {
  readonly ways: readonly WayJson[];
  readonly isSearched: boolean;
}

interface Node {
  readonly text: string;
  /** Each way that leads here in as many steps as any. */
  readonly ways: readonly (readonly StepJson[])[];
}

/**
 * Finds the known steps that turn the one value into the other, at most three in a row: from `a` to `b`, and if none
 * do, the other way round. White space around the values does not count: the end of the last line is lost in most pastes.
 */
export function findWays(a: string, b: string): Ways {
  const [first, second] = [a.trim(), b.trim()];
  if (first === second) return { ways: [], isSearched: true };
  const there = search(first, second, 'a');
  if (there.ways.length > 0) return there;
  const back = search(second, first, 'b');
  return { ways: back.ways, isSearched: there.isSearched && back.isSearched };
}

function search(source: string, target: string, from: WayJson['from']): Ways {
  const length = Math.max(source.length, target.length);
  const most = LONGEST.filter((longest) => length <= longest).length;
  let level: readonly Node[] = beginnings(source).map((text) => ({ text, ways: [[]] }));
  const walker = walkTo(target);
  const seen = new Set(level.map(({ text }) => text));
  for (let depth = 1; depth <= most; depth += 1) {
    const next = step(level, seen, walker);
    const arrived = arrivals(next, target);
    // A value that ends just where another step would end it was not cut off.
    const steps = arrived.length > 0 ? arrived : cuts(level, target);
    if (steps.length > 0) return { ways: waysOf(steps, from), isSearched: true };
    level = next;
  }
  return { ways: [], isSearched: most === LONGEST.length };
}

/** The value, and with the line end that a text of several lines had at its end. */
const beginnings = (source: string): readonly string[] =>
  source.includes('\n') ? [source, `${source}\n`] : [source];

const waysOf = (found: readonly (readonly StepJson[])[], from: WayJson['from']) =>
  unlike(found).map((steps): WayJson => ({ from, steps }));

/** Everything that one more step leads to and that fewer do not. */
function step(level: readonly Node[], seen: Set<string>, walker: Walker): readonly Node[] {
  const found = new Map<string, (readonly StepJson[])[]>();
  for (const { text, ways } of level) {
    for (const { id, text: taken } of walker.from(text)) {
      if (seen.has(taken)) continue;
      const longer = ways.map((way) => [...way, stepJson(id, text)]);
      found.set(taken, unlike([...(found.get(taken) ?? []), ...longer]));
    }
  }
  for (const text of found.keys()) seen.add(text);
  return [...found].map(([text, ways]) => ({ text, ways }));
}

const stepJson = (id: StepId, text: string): StepJson => ({
  id,
  isAgain: id.startsWith('encode-') && isEncoded(text),
  after: null,
});

/** Ways of the same steps once, and no more than are shown. */
function unlike(ways: readonly (readonly StepJson[])[]): (readonly StepJson[])[] {
  const known = new Map(ways.map((way) => [way.map(({ id }) => id).join(), way]));
  return [...known.values()].slice(0, MOST_WAYS);
}

/** White space around a value does not survive a hop (RFC 9110, section 5.5). */
const arrivals = (nodes: readonly Node[], target: string): readonly (readonly StepJson[])[] =>
  nodes.filter(({ text }) => text.trim() === target).flatMap(({ ways }) => ways);

/** Ways on which the target was cut off at its end. */
function cuts(nodes: readonly Node[], target: string): readonly (readonly StepJson[])[] {
  if (target.length < SHORTEST_CUT) return [];
  return nodes
    .filter(({ text }) => text.length > target.length && text.trimStart().startsWith(target))
    .flatMap(({ ways }) => ways)
    .map((way) => [...way, { id: 'truncate', isAgain: false, after: target.length }]);
}
