import type { Span } from '../../span.ts';
import { DerReader, octetsOf, TAG } from '../der.ts';
import { readOid } from '../oid.ts';

/** AttributeTypeAndValue as its octets say: printers differ in what they make of them. */
export interface RawAttribute {
  readonly type: string;
  readonly tag: number;
  readonly contents: Uint8Array;
  /** The value with its tag and length. */
  readonly der: Uint8Array;
  /** The AttributeTypeAndValue as a whole. */
  readonly pair: Uint8Array;
  /** The contents, in octets of the certificate. */
  readonly at: Span;
}

/** A Name in the order of its encoding. */
export type RawName = readonly (readonly RawAttribute[])[];

/** Reads the Name at a span that readName has taken. */
export function readRawName(octets: Uint8Array, at: Span): RawName {
  const outer = new DerReader(octets, at).expect(TAG.sequence, 'Name');
  const names = new DerReader(octets, outer.contents);
  const rdns: (readonly RawAttribute[])[] = [];
  while (!names.done) {
    const set = names.inside(names.expect(TAG.set, 'RelativeDistinguishedName'));
    const rdn: RawAttribute[] = [];
    while (!set.done) rdn.push(readAttribute(set));
    rdns.push(rdn);
  }
  return rdns;
}

function readAttribute(set: DerReader): RawAttribute {
  const { octets } = set;
  const element = set.expect(TAG.sequence, 'AttributeTypeAndValue');
  const inside = set.inside(element);
  const type = readOid(octets, inside.expect(TAG.oid, 'AttributeType'));
  const { tag, contents, at } = inside.any();
  return {
    type,
    tag,
    contents: octetsOf(octets, contents),
    der: octetsOf(octets, at),
    pair: octetsOf(octets, element.at),
    at: contents,
  };
}
