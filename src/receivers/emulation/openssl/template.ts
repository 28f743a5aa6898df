import { type Expected, isEndOfContents, type Range, readHeader } from './header.ts';
import { failure, nested } from './reason.ts';

/** Reads an element: where it ends, null where an optional one is not there. Throws OpensslFailure. */
export type Item = (range: Range, implicit: Expected | null, isOptional: boolean) => number | null;

/** A field of a SEQUENCE (ASN1_TEMPLATE). */
export interface Field {
  readonly isOptional: boolean;
  readonly read: (range: Range, isOptional: boolean) => number | null;
}

const universal = (number: number): Expected => ({ number, kind: 0 });
const contextSpecific = (number: number): Expected => ({ number, kind: 0x80 });

export const SEQUENCE = universal(16);
export const SET = universal(17);

/** ASN1_SIMPLE, ASN1_EMBED. */
export const field = (item: Item): Field => ({
  isOptional: false,
  read: (range, isOptional) => nested(() => item(range, null, isOptional)),
});

/** ASN1_OPT. */
export const optional = ({ read }: Field): Field => ({ isOptional: true, read });

/** ASN1_IMP. */
export const implicit = (number: number, item: Item): Field => ({
  isOptional: false,
  read: (range, isOptional) => nested(() => item(range, contextSpecific(number), isOptional)),
});

/** ASN1_EXP. */
export const explicit = (number: number, { read }: Field): Field => ({
  isOptional: false,
  read: (range, isOptional) => {
    const header = nested(() => readHeader(range, contextSpecific(number), isOptional));
    if (header === null) return null;
    if (!header.isConstructed) throw failure('explicit tag not constructed');
    const inner = { data: range.data, at: header.start, end: header.end };
    const at = nested(() => read(inner, false)) ?? header.start;
    if (header.isIndefinite) return pastEnd({ ...inner, at });
    if (at !== header.end) throw failure('explicit length mismatch');
    return at;
  },
});

function pastEnd(range: Range): number {
  if (!isEndOfContents(range)) throw failure('missing eoc');
  return range.at + 2;
}

/** ASN1_SEQUENCE_OF, ASN1_SET_OF. */
export const allOf = (expected: Expected, item: Item): Field => ({
  isOptional: false,
  read: ({ data, ...range }, isOptional) => {
    const header = nested(() => readHeader({ data, ...range }, expected, isOptional));
    if (header === null) return null;
    const { end } = header;
    let at = header.start;
    while (at < end) {
      if (isEndOfContents({ data, at, end })) {
        if (!header.isIndefinite) throw failure('unexpected eoc');
        return at + 2;
      }
      const start = at;
      at = nested(() => item({ data, at: start, end }, null, false)) ?? end;
    }
    if (header.isIndefinite) throw failure('missing eoc');
    return at;
  },
});

/** ASN1_ITEM_TEMPLATE: a field that is an item of its own. */
export const itemOf =
  ({ read }: Field): Item =>
  (range, _, isOptional) =>
    read(range, isOptional);

/** ASN1_SEQUENCE. */
export const sequence =
  (...fields: readonly Field[]): Item =>
  (range, tag, isOptional) => {
    const header = nested(() => readHeader(range, tag ?? SEQUENCE, isOptional));
    if (header === null) return null;
    if (!header.isConstructed) throw failure('sequence not constructed');
    const inner = { data: range.data, at: header.start, end: header.end };
    const { at, read, isClosed } = readFields(fields, inner, header.isIndefinite);
    const end = header.isIndefinite && !isClosed ? pastEnd({ ...inner, at }) : at;
    if (!header.isIndefinite && at < header.end) throw failure('sequence length mismatch');
    if (fields.slice(read).some((one) => !one.isOptional)) throw failure('field missing');
    return end;
  };

/** The fields as far as there are octets: how many were passed, and whether an end-of-contents ended them. */
function readFields(
  fields: readonly Field[],
  { data, at: start, end }: Range,
  isIndefinite: boolean,
): { readonly at: number; readonly read: number; readonly isClosed: boolean } {
  let at = start;
  for (const [i, { read, isOptional }] of fields.entries()) {
    if (at >= end) return { at, read: i, isClosed: false };
    if (isEndOfContents({ data, at, end })) {
      if (!isIndefinite) throw failure('unexpected eoc');
      return { at: at + 2, read: i, isClosed: true };
    }
    // The last field cannot be left out where there is still data to be read.
    at = read({ data, at, end }, isOptional && i < fields.length - 1) ?? at;
  }
  return { at, read: fields.length, isClosed: false };
}
