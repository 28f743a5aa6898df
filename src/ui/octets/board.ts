import type { OctetMap, Reading } from '../../core/octets/octet-map.ts';
import { Route } from '../../core/octets/route.ts';
import { type Span, span } from '../../core/span.ts';

/** The texts of a map. The tree shows the octets. */
export type TextView = 'paste' | 'intended' | 'written';

/** Why a run of a view is set apart. */
export type Note = 'damage' | 'repair' | 'divergence';

/** A run that is set apart, in units of its view. */
export interface Noted {
  readonly at: Span;
  readonly note: Note;
}

/** One text, and where it comes from: what a text view shows. */
export interface Sheet {
  readonly view: TextView;
  readonly text: string;
  /** Where the text begins, in the units that the route leads to. */
  readonly start: number;
  /** Null for the paste itself. */
  readonly route: Route | null;
  /** In order and apart. */
  readonly noted: readonly Noted[];
}

/** Everything that the views show of one certificate, made once. */
export interface Board {
  readonly map: OctetMap;
  readonly paste: Sheet;
  readonly intended: Sheet;
  /** Null where the decoder fails. */
  readonly written: Sheet | null;
  /** From the paste to the octets. */
  readonly octets: Route;
  /** Octets that come from characters which were mended. */
  readonly mended: readonly Span[];
  /** From the paste to the value of the field. */
  readonly value: Route;
}

/** A paste that is longer shows only the surroundings of the certificate. */
const MOST = 1_000_000;
const AROUND = 100_000;

/** The board of a map. */
export function boardOf(map: OctetMap, paste: string): Board {
  const octets = new Route(map.stages);
  return {
    map,
    paste: pasteSheet(map, paste),
    intended: sheet(
      'intended',
      map.intended,
      apart([
        ...map.repairs.map(({ meant }): Noted => ({ at: meant, note: 'repair' })),
        ...map.divergences.map(({ meant }): Noted => ({ at: meant, note: 'divergence' })),
      ]),
    ),
    written:
      map.written === null
        ? null
        : sheet(
            'written',
            map.written,
            apart(map.divergences.map(({ wrote }): Noted => ({ at: wrote, note: 'divergence' }))),
          ),
    octets,
    mended: map.repairs.flatMap(({ at }) => octets.led(at) ?? []),
    value: new Route(map.stages.slice(0, 1)),
  };
}

function pasteSheet({ block, damage, divergences }: OctetMap, paste: string): Sheet {
  const isLong = paste.length > MOST;
  const start = isLong ? Math.max(0, block.start - AROUND) : 0;
  const text = isLong ? paste.slice(start, block.end + AROUND) : paste;
  const noted = apart([
    ...damage.map((at): Noted => ({ at, note: 'damage' })),
    ...divergences.map(({ at }): Noted => ({ at, note: 'divergence' })),
  ]).flatMap(({ at, note }) =>
    at.start < start ? [] : [{ at: span(at.start - start, at.end - start), note }],
  );
  return { view: 'paste', text, start, route: null, noted };
}

const sheet = (view: TextView, reading: Reading, noted: readonly Noted[]): Sheet => ({
  view,
  text: reading.text,
  start: reading.start,
  route: new Route(reading.stages),
  noted,
});

/** In order; of those that overlap the first that was given. Empty ones have nothing to set apart. */
function apart(noted: readonly Noted[]): readonly Noted[] {
  const ranked = noted
    .filter(({ at }) => at.end > at.start)
    .sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  const kept: Noted[] = [];
  for (const one of ranked) if (one.at.start >= (kept.at(-1)?.at.end ?? 0)) kept.push(one);
  return kept;
}

/** What a place of the paste is in a text; null where it is nothing there. */
export function inSheet({ route, start, text }: Sheet, at: Span | null): Span | null {
  const found = at === null ? null : route === null ? at : route.fromPaste(at, 'touched');
  if (found === null) return null;
  const from = Math.max(0, found.start - start);
  const to = Math.min(text.length, found.end - start);
  return from < to ? span(from, to) : null;
}

/** Where a run of a text stands in the paste: empty where it was inserted, null where it leads nowhere. */
export const toPaste = ({ route, start }: Sheet, at: Span): Span | null => {
  const moved = span(at.start + start, at.end + start);
  return route === null ? moved : route.toPaste(moved);
};

/** The run of a text at a position that is read as one thing: in the paste an escape, elsewhere a character. */
export function unitAt(board: Board, sheet: Sheet, position: number): Span {
  const { text } = sheet;
  const size = String.fromCodePoint(text.codePointAt(position) ?? 0).length;
  const one = span(position, Math.min(text.length, position + size));
  if (sheet.view !== 'paste') return one;
  const meant = inSheet(board.intended, span(position + sheet.start, position + sheet.start + 1));
  const whole =
    meant === null || meant.end - meant.start > 1 ? null : toPaste(board.intended, meant);
  if (whole === null || whole.start === whole.end) return one;
  const unit = span(Math.max(0, whole.start - sheet.start), whole.end - sheet.start);
  return unit.start <= position && position < unit.end ? unit : one;
}

/** The first index of a sorted list of spans that ends behind `position`. */
export function firstBehind(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
