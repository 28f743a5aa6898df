import { ioException } from './exception.ts';

const MOST_LENGTH_OCTETS = 4;

/** An open indefinite length: where its contents begin. */
interface Open {
  readonly at: number;
  /** Index of its length in `lengths`. */
  readonly index: number;
  /** How much longer than what was read it all was before. */
  readonly growth: number;
}

/** What a pass over the element found: the end of it, and the length of each indefinite part, in order. */
interface Found {
  readonly end: number;
  readonly lengths: readonly (readonly number[])[];
}

/**
 * sun.security.util.DerIndefLenConverter of JDK 17: `source` begins with an element of indefinite length; it is written
 * again with definite lengths. `read`: how many octets it took. Throws JavaException.
 */
export function toDefinite(source: Uint8Array): {
  readonly octets: Uint8Array;
  readonly read: number;
} {
  const found = measure(source);
  if (found === null) throw ioException('not enough data to resolve indef len BER');
  const out: number[] = [];
  const lengths = found.lengths[Symbol.iterator]();
  let at = skipEndOfContents(source, 0, found.end);
  while (at < found.end) {
    out.push(source[at] ?? 0);
    at += 1;
    if (at < found.end) at = writeLengthAndValue(out, source, at, lengths);
    at = skipEndOfContents(source, at, found.end);
  }
  return { octets: Uint8Array.from(out), read: found.end };
}

function skipEndOfContents(source: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isEndOfContents(source, at)) at += 2;
  return at;
}

const isEndOfContents = (source: Uint8Array, at: number): boolean =>
  source[at] === 0 && source[at + 1] === 0;

/** Returns where the next element begins: inside this one where its length is indefinite. */
function writeLengthAndValue(
  out: number[],
  source: Uint8Array,
  at: number,
  lengths: Iterator<readonly number[], undefined>,
): number {
  if (source[at] === 0x80) {
    out.push(...(lengths.next().value ?? []));
    return at + 1;
  }
  const { length, start } = definiteLength(source, at);
  out.push(...lengthOctets(length));
  for (let i = start; i < start + length; i += 1) out.push(source[i] ?? 0);
  return start + length;
}

/** Null where the octets end before the element does. */
function measure(source: Uint8Array): Found | null {
  const parts = new IndefiniteParts();
  for (let at = 0; at + 2 <= source.length; ) {
    if (isEndOfContents(source, at)) parts.close(at);
    at += 1;
    if (source[at] === 0x80) {
      at += 1;
      parts.open(at);
    } else {
      const { length, start } = definiteLength(source, at);
      if (start < 0) return null;
      at = start + length;
    }
    if (parts.areClosed) return at > source.length ? null : { end: at, lengths: parts.lengths };
  }
  return null;
}

/** The elements of indefinite length, and what their definite lengths will be. */
class IndefiniteParts {
  readonly lengths: (readonly number[])[] = [];
  readonly #open: Open[] = [];
  /** By how much what was written since the beginning is longer than what was read. */
  #growth = 0;

  get areClosed(): boolean {
    return this.#open.length === 0;
  }

  open(at: number): void {
    this.#open.push({ at, index: this.lengths.length, growth: this.#growth });
    this.lengths.push([]);
  }

  close(at: number): void {
    const last = this.#open.pop();
    if (last === undefined) throw ioException('EOC does not have matching indefinite-length tag');
    const octets = lengthOctets(at - last.at + this.#growth - last.growth);
    this.lengths[last.index] = octets;
    this.#growth += octets.length - 3;
  }
}

/** `start` -1 where the length octets, or what must follow them, are cut off. */
function definiteLength(
  source: Uint8Array,
  at: number,
): { readonly length: number; readonly start: number } {
  const first = source[at] ?? 0;
  if (first < 0x80) return { length: first, start: at + 1 };
  const count = first & 0x7f;
  if (count > MOST_LENGTH_OCTETS) throw ioException('Too much data');
  if (source.length - at - 1 < count + 1) return { length: 0, start: -1 };
  let length = 0;
  for (let i = at + 1; i <= at + count; i += 1) length = (length << 8) + (source[i] ?? 0);
  if (length < 0) throw ioException('Invalid length bytes');
  return { length, start: at + 1 + count };
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest & 0xff);
  return [0x80 | digits.length, ...digits];
}
