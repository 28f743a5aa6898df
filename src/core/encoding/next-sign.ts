/** Text or octets in which one sign can be looked for: a character of text, a number among octets. */
export interface Searchable<T> {
  readonly length: number;
  indexOf(sign: T, from: number): number;
}

/**
 * Answers where the next of `signs` stands from a place on, or the end. Asked from left to right, it looks for each sign
 * only where it has passed the last one: linear in all, and by the platform's own search.
 */
export function nextSign<T>(source: Searchable<T>, signs: readonly T[]): (from: number) => number {
  const known = signs.map(() => -1);
  return (from) => {
    let next = source.length;
    let i = 0;
    for (const sign of signs) {
      let at = known[i] ?? -1;
      if (at < from) {
        at = orEnd(source.indexOf(sign, from), source.length);
        known[i] = at;
      }
      if (at < next) next = at;
      i += 1;
    }
    return next;
  };
}

const orEnd = (index: number, end: number): number => (index === -1 ? end : index);
