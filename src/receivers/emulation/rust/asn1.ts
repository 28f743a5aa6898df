/** ParseError of the asn1 crate: its kind in Debug form, and the places that it passed on its way out. */
export class Asn1Error extends Error {
  readonly kind: string;
  readonly #locations: (string | number)[] = [];

  constructor(kind: string) {
    super(kind);
    this.kind = kind;
  }

  /** add_location: no more than the crate has room for, innermost first. */
  at(location: string | number): this {
    if (this.#locations.length < MOST_LOCATIONS) this.#locations.push(location);
    return this;
  }

  /** The Debug form, as pyca/cryptography shows it. */
  override toString(): string {
    const places = this.#locations.toReversed().map((place) => JSON.stringify(place));
    const location = places.length === 0 ? '' : `, location: [${places.join(', ')}]`;
    return `ParseError { kind: ${this.kind}${location} }`;
  }
}

const MOST_LOCATIONS = 4;
const CLASSES = ['Universal', 'Application', 'ContextSpecific', 'Private'];

const failed = (kind: string): Asn1Error => new Asn1Error(kind);
export const invalidValue = (): Asn1Error => failed('InvalidValue');
const shortData = (needed: number): Asn1Error => failed(`ShortData { needed: ${needed} }`);

/** A tag: its first octet without the low five bits of a long form, and its number. */
export interface Tag {
  readonly lead: number;
  readonly number: number;
}

interface Tlv {
  readonly tag: Tag;
  readonly contents: Uint8Array;
  readonly whole: Uint8Array;
}

/** Reads one element off a parser. Throws Asn1Error. */
export type Element = (parser: Parser) => void;

/** The asn1 crate's Parser: strict DER over `data`. Reads throw Asn1Error. */
export class Parser {
  readonly data: Uint8Array;
  #at = 0;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  get isEmpty(): boolean {
    return this.#at >= this.data.length;
  }

  /** Null where there is no tag to be read. */
  peekTag(): Tag | null {
    const before = this.#at;
    try {
      return this.#tag();
    } catch {
      return null;
    } finally {
      this.#at = before;
    }
  }

  tlv(): Tlv {
    const start = this.#at;
    const tag = this.#tag();
    const contents = this.#take(this.#length());
    return { tag, contents, whole: this.data.subarray(start, this.#at) };
  }

  finish(): void {
    if (!this.isEmpty) throw failed('ExtraData');
  }

  #take(count: number): Uint8Array {
    const rest = this.data.length - this.#at;
    if (count > rest) throw shortData(count - rest);
    this.#at += count;
    return this.data.subarray(this.#at - count, this.#at);
  }

  #tag(): Tag {
    const [first = 0] = this.#take(1);
    const number = first & 0x1f;
    if (number !== 0x1f) return { lead: first, number };
    const { value, read } = base128(this.data, this.#at, () => failed('InvalidTag'));
    this.#at += read;
    if (value < 0x1fn || value > 0xffffffffn) throw failed('InvalidTag');
    return { lead: first, number: Number(value) };
  }

  #length(): number {
    const [first = 0] = this.#take(1);
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count < 1 || count > 4) throw failed('InvalidLength');
    const length = this.#take(count).reduce((sum, octet) => sum * 256 + octet, 0);
    const least = count === 1 ? 0x80 : 256 ** (count - 1);
    if (length < least) throw failed('InvalidLength');
    return length;
  }
}

/** base128::read_base128_int. */
export function base128(
  data: Uint8Array,
  at: number,
  error: () => Asn1Error,
): { readonly value: bigint; readonly read: number } {
  let value = 0n;
  for (let i = at; i < data.length; i += 1) {
    const octet = data[i] ?? 0;
    if (i === at && octet === 0x80) throw error();
    value = (value << 7n) | BigInt(octet & 0x7f);
    if (value > MOST_BASE128) throw error();
    if (octet < 0x80) return { value, read: i - at + 1 };
  }
  throw error();
}

const MOST_BASE128 = 2n ** 128n - 1n;

const unexpectedTag = ({ lead, number }: Tag): Asn1Error => {
  const isConstructed = (lead & 0x20) !== 0;
  const tag = `Tag { value: ${number}, constructed: ${isConstructed}, class: ${CLASSES[lead >> 6]} }`;
  return failed(`UnexpectedTag { actual: ${tag} }`);
};

export const isTag = (tag: Tag, lead: number): boolean =>
  tag.lead === lead && tag.number === (lead & 0x1f);

/** An element of one tag, whose contents `read` checks. */
export interface Simple {
  readonly lead: number;
  readonly read: (contents: Uint8Array) => void;
}

export const simple = (lead: number, read: (contents: Uint8Array) => void): Simple => ({
  lead,
  read,
});

/** An element that must be there. */
export const required =
  ({ lead, read }: Simple): Element =>
  (parser) => {
    const { tag, contents } = parser.tlv();
    if (!isTag(tag, lead)) throw unexpectedTag(tag);
    read(contents);
  };

/** One that may be left out; `isDefault`: whether its contents are the DEFAULT, which DER leaves out. */
export const optional =
  (element: Simple, isDefault: (contents: Uint8Array) => boolean = () => false): Element =>
  (parser) => {
    const tag = parser.peekTag();
    if (tag === null || !isTag(tag, element.lead)) return;
    const { contents } = parser.tlv();
    element.read(contents);
    if (isDefault(contents)) throw failed('EncodedDefault');
  };

/** What may follow, of any tag. */
export const optionalAny: Element = (parser) => {
  if (parser.peekTag() !== null) parser.tlv();
};

/** A CHOICE of `name`, by tag. */
export const choice =
  (name: string, alternatives: Readonly<Record<string, Simple>>): Element =>
  (parser) => {
    const { tag, contents } = parser.tlv();
    for (const [variant, { lead, read }] of Object.entries(alternatives)) {
      if (!isTag(tag, lead)) continue;
      inside(`${name}::${variant}`, () => read(contents));
      return;
    }
    throw unexpectedTag(tag);
  };

/** [number] EXPLICIT. */
export const explicit = (number: number, element: Element): Simple =>
  simple(0xa0 | number, (contents) => whole(contents, element));

/** A SEQUENCE of `name` with its fields, in order, and nothing else. */
export const sequence = (name: string, fields: Readonly<Record<string, Element>>): Simple =>
  simple(0x30, (contents) =>
    whole(contents, (parser) => {
      for (const [field, element] of Object.entries(fields)) {
        inside(`${name}::${field}`, () => element(parser));
      }
    }),
  );

export const sequenceOf = (element: Element): Simple =>
  simple(0x30, (contents) => {
    const parser = new Parser(contents);
    for (let i = 0; !parser.isEmpty; i += 1) inside(i, () => element(parser));
  });

/** SET OF: DER orders its elements. */
export const setOf = (element: Simple): Simple =>
  simple(0x31, (contents) => {
    const parser = new Parser(contents);
    let last: Uint8Array = new Uint8Array();
    for (let i = 0; !parser.isEmpty; i += 1) {
      const before = last;
      inside(i, () => {
        const { tag, contents: inner, whole: octets } = parser.tlv();
        if (!isTag(tag, element.lead)) throw unexpectedTag(tag);
        element.read(inner);
        if (isAfter(before, octets)) throw failed('InvalidSetOrdering');
        last = octets;
      });
    }
  });

function isAfter(one: Uint8Array, other: Uint8Array): boolean {
  const at = one.findIndex((octet, i) => octet !== other[i]);
  return at !== -1 && (at >= other.length || (one[at] ?? 0) > (other[at] ?? 0));
}

/** asn1::parse: one element and nothing after it. */
export function whole(data: Uint8Array, element: Element): void {
  const parser = new Parser(data);
  element(parser);
  parser.finish();
}

/** Names the place where what `read` throws came from. */
export function inside(location: string | number, read: () => void): void {
  try {
    read();
  } catch (failure) {
    throw failure instanceof Asn1Error ? failure.at(location) : failure;
  }
}
