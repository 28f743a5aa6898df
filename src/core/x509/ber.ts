import { type Span, span } from '../span.ts';
import { DerError } from './der.ts';

/** One BER element. `contents` leaves the end-of-contents octets of an indefinite length out. */
export interface BerElement {
  readonly tag: number;
  readonly at: Span;
  readonly contents: Span;
}

/** No bundle needs as many levels; each level of indefinite lengths is walked once more. */
const MOST_LEVELS = 24;

/**
 * Reads the elements of a document from left to right as BER (X.690, section 8.1): lengths may be indefinite or longer than
 * they need be. For what may be BER, such as PKCS #7; certificates are DER, and read by DerReader. Throws DerError.
 */
export class BerReader {
  readonly octets: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(octets: Uint8Array, within: Span = span(0, octets.length)) {
    this.octets = octets;
    this.#at = within.start;
    this.#end = within.end;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** The identifier octet of the next element; null at the end. */
  get nextTag(): number | null {
    return this.done ? null : (this.octets[this.#at] ?? null);
  }

  /** The next element, whatever it is. */
  any(): BerElement {
    const element = elementAt(this.octets, this.#at, this.#end, 0);
    this.#at = element.at.end;
    return element;
  }

  /** The next element, which must have this tag. */
  expect(tag: number, what: string): BerElement {
    const start = this.#at;
    if (this.nextTag !== tag) throw new DerError(`${what} is missing`, span(start, start));
    return this.any();
  }

  /** The next element if it has this tag. */
  optional(tag: number): BerElement | null {
    return this.nextTag === tag ? this.any() : null;
  }

  /** A reader of what is inside an element. */
  inside(element: BerElement): BerReader {
    return new BerReader(this.octets, element.contents);
  }
}

function elementAt(octets: Uint8Array, start: number, end: number, level: number): BerElement {
  const tag = octetAt(octets, start, end);
  if ((tag & 0x1f) === 0x1f) throw new DerError('a tag number above 30', span(start, start + 1));
  const first = octetAt(octets, start + 1, end);
  if (first === 0x80) return indefinite(octets, start, end, level);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 6) throw new DerError('a length above 2^48', span(start + 1, start + 2));
  let length = first < 0x80 ? first : 0;
  for (let i = 0; i < count; i += 1) length = length * 256 + octetAt(octets, start + 2 + i, end);
  const from = start + 2 + count;
  if (from + length > end) {
    const reason = `${from + length - end} octets of the contents are missing`;
    throw new DerError(reason, span(Math.min(from, end), end));
  }
  return { tag, at: span(start, from + length), contents: span(from, from + length) };
}

/** X.690, section 8.1.3.6: elements follow, to two zero octets. */
function indefinite(octets: Uint8Array, start: number, end: number, level: number): BerElement {
  const tag = octets[start] ?? 0;
  if ((tag & 0x20) === 0) {
    throw new DerError('an indefinite length of a primitive', span(start + 1, start + 2));
  }
  if (level >= MOST_LEVELS) {
    throw new DerError(`nested more than ${MOST_LEVELS} levels deep`, span(start, start + 1));
  }
  let at = start + 2;
  while (octetAt(octets, at, end) !== 0 || octetAt(octets, at + 1, end) !== 0) {
    at = elementAt(octets, at, end, level + 1).at.end;
  }
  return { tag, at: span(start, at + 2), contents: span(start + 2, at) };
}

function octetAt(octets: Uint8Array, at: number, end: number): number {
  const octet = octets[at];
  if (at >= end || octet === undefined) {
    throw new DerError('the octets are cut off', span(end, end));
  }
  return octet;
}
