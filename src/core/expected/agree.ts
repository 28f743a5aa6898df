import { type Kind, type Likeness, near } from './expectation.ts';
import { agreement } from './octets.ts';

/** So many octets agree by chance once in 2^24. */
const TELLING = 3;

/** The likeness of two values that agree in their first or last octets, as far as people compare them; none where they do not. */
export function likeEnds(kind: Kind, expected: string, stands: string, shown = stands): Likeness[] {
  const { first, last } = agreement(expected, stands);
  if (first >= 2 && last >= 2) return [near(kind, 'first-and-last-octets', shown, first + last)];
  if (first >= TELLING) return [near(kind, 'first-octets', shown, first)];
  if (last >= TELLING) return [near(kind, 'last-octets', shown, last)];
  return [];
}
