import type { Span } from '../span.ts';
import { type BerElement, BerReader } from '../x509/ber.ts';
import { contextTag, DerError, TAG } from '../x509/der.ts';

/** What a SignedData holds (RFC 5652, section 5.1), signed or degenerate. Spans are in octets of the document. */
export interface Bundle {
  /** In the order of their octets. */
  readonly certificates: readonly Span[];
  readonly crls: readonly Span[];
  /** How many of its certificates and CRLs are of another kind: attribute certificates and the like. */
  readonly others: number;
  /** How many signed it; 0: it only carries certificates. */
  readonly signers: number;
}

/** 1.2.840.113549.1.7, PKCS #7 (RFC 5652, section 4). */
const PKCS_7 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const SIGNED_DATA = 2;

/** Whether a PKCS #7 document (RFC 5652, section 3: ContentInfo) begins here, in DER or BER. Reads a few octets. Never throws. */
export function beginsPkcs7(octets: Uint8Array): boolean {
  const first = octets[1] ?? 0;
  const oid = 2 + (first > 0x80 ? first & 0x7f : 0);
  return (
    octets[0] === TAG.sequence &&
    octets[oid] === TAG.oid &&
    octets[oid + 1] === PKCS_7.length + 1 &&
    PKCS_7.every((octet, i) => octets[oid + 2 + i] === octet)
  );
}

/** How many octets the PKCS #7 document has that begins here in BER; null for anything else, or where it is cut. Never throws. */
export function pkcs7Length(octets: Uint8Array): number | null {
  return beginsPkcs7(octets) ? (orNull(() => new BerReader(octets).any())?.at.end ?? null) : null;
}

/** Reads a SignedData; null where the document is another kind of PKCS #7, or is not whole. Never throws. */
export function readBundle(octets: Uint8Array): Bundle | null {
  return beginsPkcs7(octets) ? orNull(() => bundleIn(new BerReader(octets))) : null;
}

function bundleIn(document: BerReader): Bundle | null {
  const info = document.inside(document.expect(TAG.sequence, 'ContentInfo'));
  const type = info.expect(TAG.oid, 'contentType');
  if (document.octets[type.contents.end - 1] !== SIGNED_DATA) return null;
  const content = info.inside(info.expect(contextTag(0, true), 'content'));
  const signed = content.inside(content.expect(TAG.sequence, 'SignedData'));
  signed.expect(TAG.integer, 'version');
  signed.expect(TAG.set, 'digestAlgorithms');
  signed.expect(TAG.sequence, 'encapContentInfo');
  const certificates = membersOf(signed, signed.optional(contextTag(0, true)));
  const crls = membersOf(signed, signed.optional(contextTag(1, true)));
  const signers = membersOf(signed, signed.optional(TAG.set));
  const isPlain = ({ tag }: BerElement): boolean => tag === TAG.sequence;
  const plain = (all: readonly BerElement[]): readonly Span[] =>
    all.filter(isPlain).map(({ at }) => at);
  return {
    certificates: plain(certificates),
    crls: plain(crls),
    // RFC 5652, section 10.2: the other choices are tagged.
    others: [...certificates, ...crls].filter((one) => !isPlain(one)).length,
    signers: signers.length,
  };
}

function membersOf(outer: BerReader, list: BerElement | null): readonly BerElement[] {
  if (list === null) return [];
  const reader = outer.inside(list);
  const members: BerElement[] = [];
  while (!reader.done) members.push(reader.any());
  return members;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return null;
  }
}
