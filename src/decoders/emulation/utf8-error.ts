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
  for (let at = asciiLength(octets); at < octets.length; ) {
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

/** Whether any escape stands for an octet above 7F. Without one, text decodes to nothing that is no UTF-8. */
export const hasHighEscape = (text: string): boolean => /%[89A-Fa-f][0-9A-Fa-f]/.test(text);

const WORD = 4;

/** How many whole words at the beginning are ASCII, in octets: most values are nothing else. */
function asciiLength(octets: ArrayLike<number>): number {
  if (!(octets instanceof Uint8Array) || octets.byteOffset % WORD !== 0) return 0;
  const words = new Uint32Array(octets.buffer, octets.byteOffset, Math.floor(octets.length / WORD));
  let plain = 0;
  while (plain < words.length && ((words[plain] ?? 0) & 0x80808080) === 0) plain += 1;
  return plain * WORD;
}

/** Whether more octets could complete what begins at `at` and ends with the last one. */
function canGoOn(octets: ArrayLike<number>, at: number): boolean {
  const first = octets[at] ?? 0;
  return first >= 0xc2 && first <= 0xf4;
}
