import { asn1Error, failure } from './reason.ts';

/** Where an element may stand. */
export interface Range {
  readonly data: Uint8Array;
  readonly at: number;
  readonly end: number;
}

export interface Expected {
  readonly number: number;
  /** The two upper bits: 0 universal, 0x80 context-specific. */
  readonly kind: number;
}

export interface Header extends Expected {
  readonly start: number;
  /** Where the contents end; of an indefinite length, where all that is there ends. */
  readonly end: number;
  readonly isConstructed: boolean;
  readonly isIndefinite: boolean;
}

const LARGEST_TAG = 0x7fffffff >> 7;

/** asn1_check_tlen: null where an optional element is not there. Throws OpensslFailure. */
export function readHeader(
  range: Range,
  expected: Expected | null,
  isOptional = false,
): Header | null {
  const header = getObject(range);
  if (expected === null) return header;
  if (header.number === expected.number && header.kind === expected.kind) return header;
  if (isOptional) return null;
  throw failure('wrong tag');
}

/** ASN1_get_object. */
function getObject({ data, at, end }: Range): Header {
  if (at >= end) throw failure('too small');
  const lead = data[at] ?? 0;
  const tag = readTag(data, at, end);
  const isConstructed = (lead & 0x20) !== 0;
  const length = tag === null ? null : readLength(data, tag.next, end);
  if (tag === null || length === null || (length.isIndefinite && !isConstructed)) {
    throw failure('header too long').followedBy(asn1Error('bad object header'));
  }
  const { start, isIndefinite } = length;
  if (length.value > end - start) {
    throw failure('too long').followedBy(asn1Error('bad object header'));
  }
  const contentsEnd = isIndefinite ? end : start + length.value;
  return {
    number: tag.number,
    kind: lead & 0xc0,
    start,
    end: contentsEnd,
    isConstructed,
    isIndefinite,
  };
}

function readTag(
  data: Uint8Array,
  at: number,
  end: number,
): { readonly number: number; readonly next: number } | null {
  const low = (data[at] ?? 0) & 0x1f;
  if (low !== 0x1f) return at + 1 < end ? { number: low, next: at + 1 } : null;
  let number = 0;
  for (let i = at + 1; i + 1 < end; i += 1) {
    const octet = data[i] ?? 0;
    number = number * 128 + (octet & 0x7f);
    if (octet < 0x80) return { number: number | 0, next: i + 1 };
    if (number > LARGEST_TAG) return null;
  }
  return null;
}

/** asn1_get_length: leading zeros are passed over; more than fits a long is none. */
function readLength(
  data: Uint8Array,
  at: number,
  end: number,
): { readonly value: number; readonly start: number; readonly isIndefinite: boolean } | null {
  if (at >= end) return null;
  const first = data[at] ?? 0;
  if (first === 0x80) return { value: 0, start: at + 1, isIndefinite: true };
  if (first < 0x80) return { value: first, start: at + 1, isIndefinite: false };
  const start = at + 1 + (first & 0x7f);
  if (end - at - 1 < (first & 0x7f) + 1) return null;
  let digit = at + 1;
  while (digit < start && data[digit] === 0) digit += 1;
  if (start - digit > 8) return null;
  if (start - digit === 8 && (data[digit] ?? 0) >= 0x80) return null;
  const value = data.subarray(digit, start).reduce((sum, octet) => sum * 256 + octet, 0);
  return { value, start, isIndefinite: false };
}

/** asn1_check_eoc. */
export const isEndOfContents = ({ data, at, end }: Range): boolean =>
  end - at >= 2 && data[at] === 0 && data[at + 1] === 0;
