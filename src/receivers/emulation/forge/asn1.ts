import { ReceiverFailure } from '../failure.ts';

/** asn1.maxDepth. */
const MOST_NESTED = 256;

/** An ASN.1 object of node-forge; a BIT STRING may be composed of another. */
export interface ForgeObject {
  readonly tagClass: number;
  readonly type: number;
  readonly isConstructed: boolean;
  readonly children: readonly ForgeObject[] | null;
  readonly contents: Uint8Array;
}

export const failed = (message: string): ReceiverFailure => new ReceiverFailure('Error', message);
const tooFew = (what: string): ReceiverFailure => failed(`Too few bytes to ${what}.`);

/** asn1.fromDer of node-forge 1.4, strict: one object and nothing after it. Throws ReceiverFailure. */
export function fromDer(data: Uint8Array): ForgeObject {
  const reader = new Reader(data);
  const object = reader.object(data.length, 0, true);
  if (reader.at < data.length) throw failed('Unparsed DER bytes remain after ASN.1 parsing.');
  return object;
}

const BIT_STRING = 3;
const BMP_STRING = 30;

/** _fromDer. */
class Reader {
  readonly #data: Uint8Array;
  at = 0;

  constructor(data: Uint8Array, at = 0) {
    this.#data = data;
    this.at = at;
  }

  object(limit: number, depth: number, opensBitStrings: boolean): ForgeObject {
    if (depth >= MOST_NESTED) throw failed('ASN.1 parsing error: Max depth exceeded.');
    const end = this.at + limit;
    if (limit < 2) throw tooFew('parse DER');
    const lead = this.#octet();
    const length = this.#length(end);
    if (length !== null && length > end - this.at) throw tooFew('read ASN.1 value');
    const head = { tagClass: lead & 0xc0, type: lead & 0x1f, isConstructed: (lead & 0x20) !== 0 };
    const start = this.at;
    if (head.isConstructed) {
      const children =
        length === null
          ? this.#untilEnd(end, depth, opensBitStrings)
          : this.#inside(length, depth, opensBitStrings);
      return { ...head, children, contents: this.#data.subarray(start, this.at) };
    }
    if (length === null) throw failed('Non-constructed ASN.1 object of indefinite length.');
    const contents = this.#data.subarray(start, start + length);
    const isBits = head.tagClass === 0 && head.type === BIT_STRING;
    if (head.type === BMP_STRING && length % 2 !== 0) this.#checkWide(end, length);
    this.at = start + length;
    const inner = isBits && opensBitStrings ? composed(contents, depth) : null;
    return { ...head, children: inner === null ? null : [inner], contents };
  }

  #octet(): number {
    const octet = this.#data[this.at] ?? 0;
    this.at += 1;
    return octet;
  }

  /** Null for an indefinite length. */
  #length(end: number): number | null {
    const first = this.#octet();
    if (first === 0x80) return null;
    if (first < 0x80) return first;
    const count = first & 0x7f;
    if (count > end - this.at) throw tooFew('parse DER');
    if (count > 4) throw failed(`Only 8, 16, 24, or 32 bits supported: ${count * 8}`);
    let length = 0;
    for (let i = 0; i < count; i += 1) length = ((length << 8) + this.#octet()) | 0;
    if (length < 0) throw failed(`Negative length: ${length}`);
    return length;
  }

  #inside(length: number, depth: number, opensBitStrings: boolean): readonly ForgeObject[] {
    const end = this.at + length;
    const children: ForgeObject[] = [];
    while (this.at < end) children.push(this.object(end - this.at, depth + 1, opensBitStrings));
    return children;
  }

  #untilEnd(end: number, depth: number, opensBitStrings: boolean): readonly ForgeObject[] {
    const children: ForgeObject[] = [];
    for (;;) {
      if (end - this.at < 2) throw tooFew('parse DER');
      if (this.#data[this.at] === 0 && this.#data[this.at + 1] === 0) break;
      children.push(this.object(end - this.at, depth + 1, opensBitStrings));
    }
    this.at += 2;
    return children;
  }

  /** A BMPString is read two octets at a time, the last beyond its end. */
  #checkWide(end: number, length: number): void {
    if (end - this.at < length + 1) throw tooFew('parse DER');
    this.at += 1;
  }
}

/** What a BIT STRING without unused bits holds, where that is one object of a universal or context-specific class. */
function composed(contents: Uint8Array, depth: number): ForgeObject | null {
  if (contents.length < 2 || contents[0] !== 0) return null;
  const reader = new Reader(contents, 1);
  try {
    const inner = reader.object(contents.length - 1, depth + 1, false);
    const isKnown = inner.tagClass === 0 || inner.tagClass === 0x80;
    return isKnown && reader.at === contents.length ? inner : null;
  } catch (failure) {
    if (failure instanceof ReceiverFailure) return null;
    throw failure;
  }
}
