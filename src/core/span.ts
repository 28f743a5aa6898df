/** Half-open [start, end). Text in UTF-16 code units, binary in octets. Never inclusive, never 1-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span [start, end). Throws RangeError unless 0 <= start <= end: a broken invariant, never input. */
export function span(start: number, end: number): Span {
  if (!(start >= 0 && start <= end)) throw new RangeError(`no span [${start}, ${end})`);
  return { start, end };
}

/** How many units the span covers. */
export const lengthOf = (at: Span): number => at.end - at.start;

/** Whether two spans share at least one unit; an empty span overlaps whatever strictly contains its position. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same span, moved by `by` units. */
export const shift = (at: Span, by: number): Span => span(at.start + by, at.end + by);

/** The text that the span covers. */
export const slice = (text: string, at: Span): string => text.slice(at.start, at.end);

/** The spans in order; one that begins within an earlier one is left out. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const at of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (at.start >= (kept.at(-1)?.end ?? 0)) kept.push(at);
  }
  return kept;
}
