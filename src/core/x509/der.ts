import { type Span, span } from '../span.ts';

/** One DER element: spans in octets of the document that it stands in. */
export interface Element {
  /** The identifier octet: class, constructed bit and tag number. */
  readonly tag: number;
  readonly at: Span;
  readonly contents: Span;
}

/** What is not DER, and where: thrown by the reader, caught by whoever reads one thing as a whole. */
export class DerError extends Error {
  readonly at: Span;

  constructor(reason: string, at: Span) {
    super(reason);
    this.at = at;
  }
}

/** X.680, section 8.4: the universal tags that certificates use. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The constructed forms of the string types (X.690, sections 8.6, 8.7 and 8.23). */
const STRINGS = new Set(
  [
    TAG.bitString,
    TAG.octetString,
    TAG.utf8String,
    TAG.numericString,
    TAG.printableString,
    TAG.teletexString,
    TAG.ia5String,
    TAG.utcTime,
    TAG.generalizedTime,
    TAG.visibleString,
    TAG.universalString,
    TAG.bmpString,
  ].map((tag) => tag | 0x20),
);

/** SEQUENCE and SET apart, which are constructed by nature. */
const isConstructedUniversal = (tag: number): boolean =>
  (tag & 0xe0) === 0x20 && tag !== TAG.sequence && tag !== TAG.set;

/** The identifier octet of a context-specific tag. */
export const contextTag = (number: number, constructed: boolean): number =>
  0x80 | (constructed ? 0x20 : 0) | number;

/** Reads elements of one document from left to right, strictly (X.690, section 10). Never reads past `within`. */
export class DerReader {
  readonly octets: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(octets: Uint8Array, within: Span = span(0, octets.length)) {
    this.octets = octets;
    this.#at = within.start;
    this.#end = within.end;
  }

  /** Where the next element begins. */
  get at(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** The identifier octet of the next element; null at the end. */
  get nextTag(): number | null {
    return this.done ? null : (this.octets[this.#at] ?? null);
  }

  /** The next element, whatever it is. Throws DerError if it is not DER or runs past the end. */
  any(): Element {
    const start = this.#at;
    const tag = this.#octet(start, 'identifier');
    // X.690, section 8.1.2.4: tag numbers above 30; no field of a certificate has one.
    if ((tag & 0x1f) === 0x1f) throw new DerError('a tag number above 30', span(start, start + 1));
    // X.690, section 10.2: strings are primitive; universal and constructed are SEQUENCE, SET and what holds values.
    if (isConstructedUniversal(tag) && STRINGS.has(tag)) {
      throw new DerError('a string in pieces, which is not DER', span(start, start + 1));
    }
    const contents = this.#contents(start);
    this.#at = contents.end;
    return { tag, at: span(start, contents.end), contents };
  }

  /** The next element whatever its tag number is (X.690, section 8.1.2.4): schemas outside RFC 5280 go above 30. */
  tagged(): Element & { readonly number: number } {
    const start = this.#at;
    const tag = this.#octet(start, 'identifier');
    if ((tag & 0x1f) !== 0x1f) return { ...this.any(), number: tag & 0x1f };
    let number = 0;
    for (let at = start + 1; at <= start + 3; at += 1) {
      const octet = this.#octet(at, 'identifier');
      number = number * 128 + (octet & 0x7f);
      if (octet >= 0x80) continue;
      const contents = this.#contents(at);
      this.#at = contents.end;
      return { tag, number, at: span(start, contents.end), contents };
    }
    throw new DerError('a tag number above 2^21', span(start, start + 1));
  }

  /** The next element, which must have this tag. */
  expect(tag: number, what: string): Element {
    const start = this.#at;
    if (this.done) throw new DerError(`${what} is missing`, span(start, start));
    const element = this.any();
    if (element.tag !== tag) {
      const found = element.tag.toString(16).padStart(2, '0');
      throw new DerError(`${what}: tag ${found} stands here`, span(start, start + 1));
    }
    return element;
  }

  /** The next element if it has this tag. */
  optional(tag: number): Element | null {
    return this.nextTag === tag ? this.any() : null;
  }

  /** A reader of what is inside an element. */
  inside(element: Element): DerReader {
    return new DerReader(this.octets, element.contents);
  }

  /** Throws DerError if anything is left. */
  end(what: string): void {
    if (!this.done) throw new DerError(`${what}: octets are left over`, span(this.#at, this.#end));
  }

  #octet(at: number, what: string): number {
    const octet = this.octets[at];
    if (at >= this.#end || octet === undefined) {
      throw new DerError(`the ${what} octets are cut off`, span(this.#end, this.#end));
    }
    return octet;
  }

  #contents(start: number): Span {
    const first = this.#octet(start + 1, 'length');
    const count = first & 0x7f;
    // X.690, section 10.1: the definite form, in the fewest octets.
    if (first === 0x80) throw new DerError('an indefinite length', span(start + 1, start + 2));
    if (first < 0x80) return this.#within(start + 2, first);
    if (count > 4) throw new DerError('a length above 2^32', span(start + 1, start + 2));
    let length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + this.#octet(start + 2 + i, 'length');
    if (length < (count === 1 ? 0x80 : 256 ** (count - 1))) {
      throw new DerError(
        'a length in more octets than it needs',
        span(start + 1, start + 2 + count),
      );
    }
    return this.#within(start + 2 + count, length);
  }

  #within(start: number, length: number): Span {
    if (start + length > this.#end) {
      const missing = start + length - this.#end;
      throw new DerError(`${missing} octets of the contents are missing`, span(start, this.#end));
    }
    return span(start, start + length);
  }
}

/** The octets of a span. */
export const octetsOf = (octets: Uint8Array, at: Span): Uint8Array =>
  octets.subarray(at.start, at.end);

/** BOOLEAN. X.690, section 11.1: TRUE is FF. */
export function readBoolean(octets: Uint8Array, { contents, at }: Element): boolean {
  const value = octets[contents.start];
  if (contents.end - contents.start !== 1 || (value !== 0 && value !== 0xff)) {
    throw new DerError('a BOOLEAN that is neither 00 nor FF', at);
  }
  return value === 0xff;
}

/** The contents of an INTEGER, two's complement. X.690, section 8.3.2: in the fewest octets. */
export function readInteger(octets: Uint8Array, { contents, at }: Element): Uint8Array {
  const value = octetsOf(octets, contents);
  const [first, second = 0] = value;
  if (first === undefined) throw new DerError('an INTEGER without contents', at);
  const padded =
    value.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (padded) throw new DerError('an INTEGER in more octets than it needs', at);
  return value;
}

/** A non-negative INTEGER below 2^31. */
export function readSmallInteger(octets: Uint8Array, element: Element): number {
  const value = readInteger(octets, element);
  if (value.length > 4 || (value[0] ?? 0) >= 0x80)
    throw new DerError('an INTEGER out of range', element.at);
  return value.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** The bits of a BIT STRING. X.690, section 11.2: unused bits are zero. */
export function readBitString(
  octets: Uint8Array,
  { contents, at }: Element,
): { readonly unused: number; readonly bits: Span } {
  const unused = octets[contents.start];
  const bits = span(Math.min(contents.start + 1, contents.end), contents.end);
  if (unused === undefined || contents.start === contents.end || unused > 7) {
    throw new DerError('a BIT STRING without a count of unused bits', at);
  }
  const last = octets[bits.end - 1] ?? 0;
  const isPadded = bits.start < bits.end ? (last & ((1 << unused) - 1)) === 0 : unused === 0;
  if (!isPadded) throw new DerError('a BIT STRING with unused bits that are set', at);
  return { unused, bits };
}
