/** A private key, by how its DER begins. */
export interface PrivateKey {
  readonly kind: string;
  /** Of all of it, in octets; null where its length is indefinite or cut. */
  readonly length: number | null;
}

interface Element {
  readonly tag: number;
  /** Where its contents begin and end; Infinity where the length is indefinite. */
  readonly start: number;
  readonly end: number;
}

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;
/** 1.2.840.113549.1: PKCS. */
const PKCS = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01];
/** An RSA modulus or a DSA prime is longer; a certificate's serialNumber is not. */
const SHORT = 32;

/** How many octets `privateKeyIn` looks at. */
export const PREFIX = 40;

/** The private key that begins with these octets, at most PREFIX; null for anything else, certificates included. */
export function privateKeyIn(octets: Uint8Array): PrivateKey | null {
  const outer = elementAt(octets, 0);
  if (outer === null || outer.tag !== SEQUENCE) return null;
  const first = elementAt(octets, outer.start);
  if (first === null) return null;
  const kind = first.tag === SEQUENCE ? encryptedKind(octets, first) : plainKind(octets, first);
  if (kind === null) return null;
  return { kind, length: Number.isFinite(outer.end) ? outer.end : null };
}

/** RFC 5958, section 3: EncryptedPrivateKeyInfo begins with a PKCS #5 or PKCS #12 algorithm. */
function encryptedKind(octets: Uint8Array, algorithm: Element): string | null {
  const oid = elementAt(octets, algorithm.start);
  const arc = isPkcs(octets, oid) ? octets[oid.start + PKCS.length] : undefined;
  return arc === 0x05 || arc === 0x0c ? 'ENCRYPTED PRIVATE KEY' : null;
}

/** All others begin with a version. */
function plainKind(octets: Uint8Array, version: Element): string | null {
  if (version.tag !== INTEGER || version.end - version.start !== 1) return null;
  const number = octets[version.start];
  const next = elementAt(octets, version.end);
  if (number === undefined || next === null) return null;
  // RFC 7292, section 4: PFX, version 3, then a ContentInfo.
  if (number === 3) return isPkcs(octets, child(octets, next)) ? 'PKCS #12' : null;
  return number > 1 ? null : kindBehind(octets, number, next);
}

function kindBehind(octets: Uint8Array, version: number, next: Element): string | null {
  // RFC 5915, section 3: ECPrivateKey, version 1.
  if (next.tag === OCTET_STRING) return version === 1 ? 'EC PRIVATE KEY' : null;
  // RFC 5958, section 2: OneAsymmetricKey, version 0 or 1, then an AlgorithmIdentifier.
  const isAlgorithm = child(octets, next)?.tag === OBJECT_IDENTIFIER;
  // And then octets: in a CRL, which begins like one of version 1, a name stands there.
  const isKey = isAlgorithm && (octets[next.end] ?? OCTET_STRING) === OCTET_STRING;
  if (next.tag === SEQUENCE) return isKey ? 'PRIVATE KEY' : null;
  // RFC 8017, appendix A.1.2: RSAPrivateKey, version 0 or 1, then the modulus. OpenSSL's DSA keys look the same.
  return next.tag === INTEGER && next.end - next.start > SHORT ? 'RSA PRIVATE KEY' : null;
}

const child = (octets: Uint8Array, parent: Element): Element | null =>
  parent.tag === SEQUENCE ? elementAt(octets, parent.start) : null;

function isPkcs(octets: Uint8Array, oid: Element | null): oid is Element {
  return (
    oid?.tag === OBJECT_IDENTIFIER && PKCS.every((octet, i) => octets[oid.start + i] === octet)
  );
}

/** X.690, section 8.1: identifier and length octets, the indefinite form of BER included. */
function elementAt(octets: Uint8Array, at: number): Element | null {
  const tag = octets[at];
  const length = octets[at + 1];
  if (tag === undefined || length === undefined) return null;
  if (length < 0x80) return { tag, start: at + 2, end: at + 2 + length };
  const count = length & 0x7f;
  if (count === 0) return { tag, start: at + 2, end: Number.POSITIVE_INFINITY };
  if (count > 4 || at + 2 + count > octets.length) return null;
  let value = 0;
  for (let i = 0; i < count; i += 1) value = value * 256 + (octets[at + 2 + i] ?? 0);
  return { tag, start: at + 2 + count, end: at + 2 + count + value };
}
