import { type Span, span } from '../span.ts';
import { isUniversal } from '../x509/extensions/tree.ts';

/** One element as far as it can be read: whoever looks at damage wants to see what is left. */
export interface Tlv {
  /** The identifier octet; null for octets that begin no element. */
  readonly tag: number | null;
  readonly number: number;
  readonly at: Span;
  /** Where its length octets and its contents octets begin. */
  readonly length: number;
  readonly contents: number;
  readonly children: readonly Tlv[];
  /** cut: its contents go on behind the end. not-der: no element begins here, or not as DER writes it. */
  readonly problem: 'cut' | 'not-der' | null;
}

/** No certificate nests as deep, and it is far from the end of the stack. */
const MOST_DEPTH = 64;
/** More elements than any certificate has: what is left stays in one piece. */
const MOST_ELEMENTS = 20_000;

/** An identifier octet and the longest length that is read. */
const SHORTEST_HEAD = 6;
const CONSTRUCTED = 0x20;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;

/** The elements that `octets` are made of, as far as they can be read. They tile them. Never throws. */
export function readTlvs(octets: Uint8Array): readonly Tlv[] {
  return new Reader(octets).list(span(0, octets.length), 0);
}

class Reader {
  readonly #octets: Uint8Array;
  #left = MOST_ELEMENTS;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  list(within: Span, depth: number): readonly Tlv[] {
    const found: Tlv[] = [];
    let at = within.start;
    while (at < within.end) {
      const next =
        this.#left > 0 ? this.#element(at, within.end, depth) : this.#rest(at, within.end);
      found.push(next);
      at = next.at.end;
    }
    return found;
  }

  #element(start: number, limit: number, depth: number): Tlv {
    this.#left -= 1;
    const head = this.#head(start, limit);
    if (head === null) return this.#rest(start, limit);
    const { tag, number, length, contents, size } = head;
    const end = Math.min(contents + size, limit);
    const problem = contents + size > limit ? 'cut' : null;
    const children = depth < MOST_DEPTH ? this.#inside(tag, span(contents, end), depth) : [];
    return { tag, number, at: span(start, end), length, contents, children, problem };
  }

  #inside(tag: number, contents: Span, depth: number): readonly Tlv[] {
    if ((tag & CONSTRUCTED) !== 0) return this.list(contents, depth + 1);
    if (tag === OCTET_STRING) return this.#encapsulated(contents, depth);
    // X.690, section 8.6.2.2: the first contents octet counts the unused bits.
    const isWhole = tag === BIT_STRING && this.#octets[contents.start] === 0;
    return isWhole ? this.#encapsulated(span(contents.start + 1, contents.end), depth) : [];
  }

  /** Octets that are no element: at the very end the beginning of one, where the next octets would be needed to tell. */
  #rest(start: number, end: number): Tlv {
    const isCut = end === this.#octets.length && end - start < SHORTEST_HEAD;
    return { ...octetsOnly(start, end), problem: isCut ? 'cut' : 'not-der' };
  }

  /** A whole DER value in a string. Chance makes one of many a short string: only a known universal tag counts. */
  #encapsulated(within: Span, depth: number): readonly Tlv[] {
    const head = within.start < within.end ? this.#head(within.start, within.end) : null;
    if (head === null || !isUniversal(head.tag)) return [];
    if (head.contents + head.size !== within.end) return [];
    const left = this.#left;
    const inner = this.list(within, depth + 1);
    if (inner.every(isSound)) return inner;
    this.#left = left;
    return [];
  }

  #head(start: number, limit: number): Head | null {
    const at = (index: number): number | null =>
      index < limit ? (this.#octets[index] ?? null) : null;
    const tag = at(start);
    if (tag === null) return null;
    const named = numberOf(tag, start, at);
    const first = named === null ? null : at(named.next);
    if (named === null || first === null) return null;
    const head = { tag, number: named.number, length: named.next };
    if (first < 0x80) return { ...head, contents: named.next + 1, size: first };
    const count = first & 0x7f;
    // X.690, section 10.1: the definite form.
    if (count === 0 || count > 4) return null;
    let size = 0;
    for (let i = 1; i <= count; i += 1) {
      const octet = at(named.next + i);
      if (octet === null) return null;
      size = size * 256 + octet;
    }
    return { ...head, contents: named.next + 1 + count, size };
  }
}

interface Head {
  readonly tag: number;
  readonly number: number;
  readonly length: number;
  readonly contents: number;
  readonly size: number;
}

/** X.690, section 8.1.2.4: tag numbers above 30 take octets of their own. */
function numberOf(
  tag: number,
  start: number,
  at: (index: number) => number | null,
): { readonly number: number; readonly next: number } | null {
  if ((tag & 0x1f) !== 0x1f) return { number: tag & 0x1f, next: start + 1 };
  let number = 0;
  for (let i = start + 1; i <= start + 4; i += 1) {
    const octet = at(i);
    if (octet === null) return null;
    number = number * 128 + (octet & 0x7f);
    if (octet < 0x80) return { number, next: i + 1 };
  }
  return null;
}

const octetsOnly = (start: number, end: number): Omit<Tlv, 'problem'> => ({
  tag: null,
  number: 0,
  at: span(start, end),
  length: start,
  contents: start,
  children: [],
});

const isSound = (one: Tlv): boolean => one.problem === null && one.children.every(isSound);
