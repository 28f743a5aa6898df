import type { Span } from '../span.ts';
import {
  DerError,
  DerReader,
  type Element,
  octetsOf,
  readBitString,
  readInteger,
  TAG,
} from './der.ts';
import { readOid } from './oid.ts';

/** AlgorithmIdentifier (RFC 5280, section 4.1.1.2). `parameters`: the whole element, null where absent. */
export interface AlgorithmIdentifier {
  readonly oid: string;
  readonly parameters: Element | null;
  readonly at: Span;
}

/** SubjectPublicKeyInfo. `bits` and `curve` are null where they are not defined or could not be read. */
export interface PublicKey {
  readonly algorithm: string;
  readonly oid: string;
  readonly bits: number | null;
  readonly curve: string | null;
  /** The subjectPublicKey itself. */
  readonly key: Span;
  readonly at: Span;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.840.10040.4.1': 'DSA',
};

/** RFC 5480, section 2.1.1.1: the NIST curves, others dotted; with their field size. */
const CURVES: Readonly<Record<string, { readonly name: string; readonly bits: number }>> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bits: 256 },
  '1.3.132.0.34': { name: 'P-384', bits: 384 },
  '1.3.132.0.35': { name: 'P-521', bits: 521 },
  '1.2.840.10045.3.1.1': { name: '1.2.840.10045.3.1.1', bits: 192 },
  '1.3.132.0.33': { name: '1.3.132.0.33', bits: 224 },
  '1.3.132.0.10': { name: '1.3.132.0.10', bits: 256 },
  '1.3.36.3.3.2.8.1.1.7': { name: '1.3.36.3.3.2.8.1.1.7', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: '1.3.36.3.3.2.8.1.1.11', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: '1.3.36.3.3.2.8.1.1.13', bits: 512 },
};

/** Reads an AlgorithmIdentifier. Throws DerError. */
export function readAlgorithm(octets: Uint8Array, element: Element): AlgorithmIdentifier {
  const reader = new DerReader(octets, element.contents);
  const oid = readOid(octets, reader.expect(TAG.oid, 'algorithm'));
  const parameters = reader.done ? null : reader.any();
  reader.end('AlgorithmIdentifier');
  return { oid, parameters, at: element.at };
}

/** Reads a SubjectPublicKeyInfo; a key inside that cannot be read leaves `bits` null. Throws DerError for the outer form. */
export function readPublicKey(octets: Uint8Array, element: Element): PublicKey {
  const reader = new DerReader(octets, element.contents);
  const algorithm = readAlgorithm(octets, reader.expect(TAG.sequence, 'algorithm'));
  const key = readBitString(octets, reader.expect(TAG.bitString, 'subjectPublicKey')).bits;
  reader.end('SubjectPublicKeyInfo');
  const name = ALGORITHMS[algorithm.oid] ?? algorithm.oid;
  const { bits, curve } = detail(octets, name, algorithm, key);
  return { algorithm: name, oid: algorithm.oid, bits, curve, key, at: element.at };
}

interface Detail {
  readonly bits: number | null;
  readonly curve: string | null;
}

function detail(
  octets: Uint8Array,
  name: string,
  { parameters }: AlgorithmIdentifier,
  key: Span,
): Detail {
  try {
    if (name === 'RSA' || name === 'RSA-PSS')
      return { bits: modulusBits(octets, key), curve: null };
    if (name === 'EC' && parameters?.tag === TAG.oid) {
      const oid = readOid(octets, parameters);
      return { bits: CURVES[oid]?.bits ?? null, curve: CURVES[oid]?.name ?? oid };
    }
    if (name === 'DSA' && parameters !== null) {
      const p = new DerReader(octets, parameters.contents).expect(TAG.integer, 'p');
      return { bits: bitLength(readInteger(octets, p)), curve: null };
    }
  } catch (error) {
    // The key is malformed inside a well-formed certificate: its size is unknown, nothing else is.
    if (!(error instanceof DerError)) throw error;
  }
  return { bits: null, curve: null };
}

/** RFC 8017, appendix A.1.1: RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }. */
function modulusBits(octets: Uint8Array, key: Span): number {
  const outer = new DerReader(octets, key).expect(TAG.sequence, 'RSAPublicKey');
  const modulus = new DerReader(octets, outer.contents).expect(TAG.integer, 'modulus');
  return bitLength(octetsOf(octets, modulus.contents));
}

function bitLength(value: Uint8Array): number {
  const first = value.findIndex((octet) => octet !== 0);
  if (first === -1) return 0;
  return (value.length - first - 1) * 8 + (32 - Math.clz32(value[first] ?? 0));
}
