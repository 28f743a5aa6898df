import { isEndOfContents, type Range, readHeader } from './header.ts';
import { failure, nested } from './reason.ts';
import type { Item } from './template.ts';

/** Universal tag numbers. */
export const TYPE = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  object: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  utcTime: 23,
  generalizedTime: 24,
  universalString: 28,
  bmpString: 30,
} as const;

/** What V_ASN1_ANY makes of any tag that is not universal. */
const OTHER = -1;
const PRIMITIVE_ONLY: readonly number[] = [
  TYPE.null,
  TYPE.boolean,
  TYPE.object,
  TYPE.integer,
  TYPE.enumerated,
];

/** asn1_d2i_ex_primitive, for an element of one type. */
export const primitive =
  (type: number): Item =>
  (range, implicit, isOptional) => {
    const expected = implicit ?? { number: type, kind: 0 };
    return readPrimitive(range, type, () => readHeader(range, expected, isOptional));
  };

/** ASN1_ANY: its type is its tag. */
export const any: Item = (range) => {
  const header = nested(() => readHeader(range, null));
  const type = header === null || header.kind !== 0 ? OTHER : header.number;
  return readPrimitive(range, type, () => header);
};

/** An ASN1_MSTRING of the types in `types`. */
export const oneOf =
  (types: readonly number[]): Item =>
  (range, _, isOptional) => {
    const header = nested(() => readHeader(range, null));
    if (header === null) return null;
    if (header.kind !== 0) {
      if (isOptional) return null;
      throw failure('mstring not universal');
    }
    if (!types.includes(header.number)) {
      if (isOptional) return null;
      throw failure('mstring wrong tag');
    }
    return readPrimitive(range, header.number, () => header);
  };

function readPrimitive(
  { data }: Range,
  type: number,
  find: () => ReturnType<typeof readHeader>,
): number | null {
  const header = nested(find);
  if (header === null) return null;
  const { start, end, isConstructed, isIndefinite } = header;
  if (type === OTHER || type === TYPE.sequence || type === TYPE.set) {
    if (type !== OTHER && !isConstructed) throw failure('type not constructed');
    return isIndefinite ? findEnd({ data, at: start, end }) : end;
  }
  if (!isConstructed) {
    checkContents(data.subarray(start, end), type);
    return end;
  }
  if (PRIMITIVE_ONLY.includes(type)) throw failure('type not primitive');
  const parts: Uint8Array[] = [];
  const at = collect({ data, at: start, end }, isIndefinite, parts, 0);
  checkContents(joined(parts), type);
  return at;
}

/** asn1_find_end: where an element of indefinite length ends. */
function findEnd({ data, at: start, end }: Range): number {
  let open = 1;
  for (let at = start; at < end; ) {
    if (isEndOfContents({ data, at, end })) {
      at += 2;
      open -= 1;
      if (open === 0) return at;
      continue;
    }
    const here = at;
    const header = nested(() => readHeader({ data, at: here, end }, null));
    if (header?.isIndefinite) open += 1;
    at = (header?.isIndefinite ? header.start : header?.end) ?? end;
  }
  throw failure('missing eoc');
}

/** ASN1_MAX_STRING_NEST. */
const MOST_NESTED = 5;

/** asn1_collect: the parts of a constructed string. */
function collect(
  { data, at: start, end }: Range,
  isIndefinite: boolean,
  parts: Uint8Array[],
  depth: number,
): number {
  let at = start;
  while (at < end) {
    if (isEndOfContents({ data, at, end })) {
      if (!isIndefinite) throw failure('unexpected eoc');
      return at + 2;
    }
    const here = at;
    const header = nested(() => readHeader({ data, at: here, end }, null));
    if (header === null) break;
    const inner = { data, at: header.start, end: header.end };
    if (!header.isConstructed) {
      parts.push(data.subarray(inner.at, inner.end));
      at = inner.end;
    } else {
      if (depth >= MOST_NESTED) throw failure('nested asn1 string');
      at = collect(inner, header.isIndefinite, parts, depth + 1);
    }
  }
  if (isIndefinite) throw failure('missing eoc');
  return at;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    octets.set(part, at);
    at += part.length;
  }
  return octets;
}

/** asn1_ex_c2i. */
function checkContents(contents: Uint8Array, type: number): void {
  const { length } = contents;
  if (type === TYPE.object) checkObject(contents);
  if (type === TYPE.null && length !== 0) throw failure('null is wrong length');
  if (type === TYPE.boolean && length !== 1) throw failure('boolean is wrong length');
  if (type === TYPE.bitString) checkBits(contents);
  if (type === TYPE.integer || type === TYPE.enumerated) checkInteger(contents);
  if (type === TYPE.bmpString && length % 2 !== 0) throw failure('bmpstring is wrong length');
  if (type === TYPE.universalString && length % 4 !== 0) {
    throw failure('universalstring is wrong length');
  }
}

/** ossl_c2i_ASN1_OBJECT. */
function checkObject(contents: Uint8Array): void {
  const isWhole = contents.length > 0 && (contents.at(-1) ?? 0) < 0x80;
  const isPadded = contents.some(
    (octet, i) => octet === 0x80 && (i === 0 || (contents[i - 1] ?? 0) < 0x80),
  );
  if (!isWhole || isPadded) throw failure('invalid object encoding');
}

/** ossl_c2i_ASN1_BIT_STRING. */
function checkBits(contents: Uint8Array): void {
  const [unused] = contents;
  if (unused === undefined) throw failure('string too short');
  if (unused > 7) throw failure('invalid bit string bits left');
}

/** c2i_ibuf: an octet that only repeats the sign is padding. */
function checkInteger(contents: Uint8Array): void {
  const [first, second = 0] = contents;
  if (first === undefined) throw failure('illegal zero content');
  if (contents.length === 1) return;
  const isMinimal = first === 0xff && contents.subarray(1).every((octet) => octet === 0);
  const isPadding = first === 0 || (first === 0xff && !isMinimal);
  if (isPadding && (first & 0x80) === (second & 0x80)) throw failure('illegal padding');
}
