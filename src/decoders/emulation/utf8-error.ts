import { readUtf8 } from '../../core/encoding/utf8.ts';

/** Where octets first are no UTF-8. */
export interface Utf8Error {
  readonly at: number;
  /** How many octets form the maximal subpart that is replaced. */
  readonly length: number;
  /** The octets end within a character that is well-formed so far. */
  readonly isIncomplete: boolean;
}

/** The first octets that are no well-formed UTF-8 (Unicode, table 3-7), or null. */
export function utf8ErrorOf(octets: ArrayLike<number>): Utf8Error | null {
  for (let at = 0; at < octets.length; ) {
    // Most are ASCII, of which each is a character.
    if ((octets[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const { length, point } = readUtf8(octets, at, 'whatwg');
    if (point === null) {
      const isIncomplete = at + length === octets.length && canGoOn(octets, at);
      return { at, length, isIncomplete };
    }
    at += length;
  }
  return null;
}

/** Whether more octets could complete what begins at `at` and ends with the last one. */
function canGoOn(octets: ArrayLike<number>, at: number): boolean {
  const first = octets[at] ?? 0;
  return first >= 0xc2 && first <= 0xf4;
}
