import { beginsPkcs7 } from '../cms/bundle.ts';
import { contextTag, DerError, DerReader, TAG } from './der.ts';

/** What a DER document is, by its outermost shape. */
export type DerKind =
  | 'certificate'
  | 'certificate request'
  | 'certificate revocation list'
  | 'public key'
  | 'private key'
  | 'PKCS #7'
  | 'PKCS #12'
  | 'OCSP response'
  | 'unknown';

const CERTIFICATE = [TAG.sequence, TAG.sequence, TAG.bitString];

/** Recognises a document by the tags of its first two levels, whatever is further inside. Never throws. */
export function recognise(octets: Uint8Array): DerKind {
  const outer = tagsAt(octets, []);
  const inner = tagsAt(octets, [0]);
  const starts = (tags: readonly number[], ...wanted: readonly number[]): boolean =>
    wanted.every((tag, i) => tags[i] === tag);
  // It may be BER, which is not read here.
  if (beginsPkcs7(octets)) return 'PKCS #7';
  if (outer.length === 3 && starts(outer, ...CERTIFICATE)) return signedKind(inner);
  if (starts(outer, TAG.integer, TAG.sequence, TAG.octetString)) return 'private key';
  // RFC 7292, section 4: PFX has version 3 and an authSafe ContentInfo.
  if (starts(outer, TAG.integer, TAG.sequence)) return 'PKCS #12';
  const integers = outer.findIndex((tag) => tag !== TAG.integer);
  // RFC 8017, appendix A.1.2: nine, and further primes behind them. OpenSSL's DSA private key: six.
  if (integers === 9 || (integers === -1 && [6, 9].includes(outer.length))) return 'private key';
  // RFC 5915, section 3.
  if (starts(outer, TAG.integer, TAG.octetString)) return 'private key';
  if (starts(outer, TAG.oid, contextTag(0, true))) return 'PKCS #7';
  if (isOcspResponse(outer)) return 'OCSP response';
  if (outer.length === 2 && starts(outer, TAG.sequence, TAG.bitString)) return 'public key';
  // RFC 5958, section 3: an encrypted private key is an algorithm and octets.
  if (outer.length === 2 && starts(outer, TAG.sequence, TAG.octetString)) return 'private key';
  return 'unknown';
}

/** RFC 6960, section 4.2.1: a status, and ResponseBytes where it is successful. */
const isOcspResponse = ([status, bytes, ...more]: readonly number[]): boolean =>
  status === TAG.enumerated &&
  (bytes ?? contextTag(0, true)) === contextTag(0, true) &&
  more.length === 0;

/** A signed structure: what is signed tells. A request begins with version, subject and key; a CRL with an algorithm and a time. */
function signedKind(inner: readonly number[]): DerKind {
  const [first, second, third, fourth] = inner;
  const isTime = (tag: number | undefined): boolean =>
    tag === TAG.utcTime || tag === TAG.generalizedTime;
  if (first === contextTag(0, true)) return 'certificate';
  // RFC 5280, section 5.1: a version (from v2 on), an algorithm and the issuer stand before thisUpdate.
  if (isTime(first === TAG.integer ? fourth : third)) return 'certificate revocation list';
  if (first === TAG.integer && second === TAG.sequence && third === TAG.sequence) {
    return fourth === contextTag(0, true) || fourth === undefined
      ? 'certificate request'
      : 'certificate';
  }
  return 'unknown';
}

/** The tags of the elements inside, along a path of indices; as far as they can be read. */
function tagsAt(octets: Uint8Array, path: readonly number[]): readonly number[] {
  const tags: number[] = [];
  try {
    let reader = new DerReader(octets);
    reader = reader.inside(reader.expect(TAG.sequence, 'document'));
    for (const index of path) {
      for (let i = 0; i < index; i += 1) reader.any();
      reader = reader.inside(reader.expect(TAG.sequence, 'document'));
    }
    while (!reader.done && tags.length < 16) tags.push(reader.any().tag);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
  }
  return tags;
}
