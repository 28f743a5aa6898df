import { DerReader, octetsOf, readInteger, TAG } from '../core/x509/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../core/x509/public-key.ts';

/** The RSA key of a SubjectPublicKeyInfo, as every implementation of Web Cryptography imports it. */
export interface RsaKey {
  /** A SubjectPublicKeyInfo with rsaEncryption and NULL. */
  readonly spki: Uint8Array;
  /** RFC 4055, section 3.1: what an id-RSASSA-PSS key is confined to; null: it has no limits. */
  readonly confinedTo: Uint8Array | null;
  /** The key may be used with PSS only (RFC 4055, section 1.2). */
  readonly isPss: boolean;
}

/** 1.2.840.113549.1.1.1 and NULL (RFC 3279, section 2.3.1). */
const RSA_ENCRYPTION = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
];

// BoringSSL refuses exponents above 33 bits and even ones and 1, OpenSSL moduli above 16384 bits: there platforms disagree.
const MOST_MODULUS_OCTETS = 2048;
const MOST_EXPONENT_OCTETS = 4;

/** Reads the SubjectPublicKeyInfo of an RSA key; null where not every platform checks it alike. Throws DerError. */
export function readRsaKey(spki: Uint8Array): RsaKey | null {
  const document = new DerReader(spki);
  const outer = document.inside(document.expect(TAG.sequence, 'SubjectPublicKeyInfo'));
  const algorithm = readAlgorithm(spki, outer.expect(TAG.sequence, 'algorithm'));
  const key = outer.expect(TAG.bitString, 'subjectPublicKey');
  const bits = outer.inside({
    ...key,
    contents: { ...key.contents, start: key.contents.start + 1 },
  });
  const numbers = bits.inside(bits.expect(TAG.sequence, 'RSAPublicKey'));
  const modulus = readInteger(spki, numbers.expect(TAG.integer, 'modulus'));
  const exponent = readInteger(spki, numbers.expect(TAG.integer, 'publicExponent'));
  const isUsual = isOdd(modulus, MOST_MODULUS_OCTETS) && isOdd(exponent, MOST_EXPONENT_OCTETS);
  if (!isUsual || (exponent.length === 1 && exponent[0] === 1)) return null;
  const isPss = algorithm.oid === '1.2.840.113549.1.1.10';
  return {
    spki: wrap([...RSA_ENCRYPTION, ...octetsOf(spki, key.at)]),
    confinedTo: isPss ? parametersOf(spki, algorithm) : null,
    isPss,
  };
}

/** Whether an INTEGER is positive, odd and of no more octets than that, its sign octet left aside. */
function isOdd(value: Uint8Array, most: number): boolean {
  const [first = 0] = value;
  const size = value.length - (first === 0 ? 1 : 0);
  return first < 0x80 && size <= most && ((value.at(-1) ?? 0) & 1) === 1;
}

const parametersOf = (spki: Uint8Array, { parameters }: AlgorithmIdentifier): Uint8Array | null =>
  parameters === null ? null : octetsOf(spki, parameters.at);

/** A SEQUENCE. X.690, section 10.1: the length in the fewest octets. */
function wrap(contents: readonly number[]): Uint8Array {
  const { length } = contents;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.from([TAG.sequence, ...size, ...contents]);
}
