import { type Algorithm, algorithmOf, derCurveOf, EC, FIELD_BITS } from './algorithm.ts';
import { bitStringOf, type DerValue, derValueOf, integerOf, TAG } from './der-value.ts';
import { ioException, isIoException, JavaException, wrapping } from './exception.ts';

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const SECURITY = 'java.security.';

/** The sizes of the keys that have one size (sun.security.ec.ed.EdDSAParameters, sun.security.ec.XECParameters), in octets. */
const EDWARDS: ReadonlyMap<string, number> = new Map([
  ['1.3.101.112', 32],
  ['1.3.101.113', 57],
]);
const MONTGOMERY: ReadonlyMap<string, number> = new Map([
  ['1.3.101.110', 32],
  ['1.3.101.111', 56],
]);

interface Bits {
  readonly octets: Uint8Array;
  readonly bits: number;
}

const invalidKey = (said: string, reason: JavaException | null = null): JavaException =>
  new JavaException(`${SECURITY}InvalidKeyException`, said, reason);

/** sun.security.x509.X509Key.parse: reads the key as the JDK's own providers do. Throws JavaException. */
export function checkPublicKey(value: DerValue): void {
  if (value.tag !== TAG.sequence) throw ioException('corrupt subject key');
  const { contents } = value;
  const algorithm = algorithmOf(contents.next());
  const key = bitStringOf(contents.next());
  try {
    checkKey(algorithm, key);
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    // KeyFactory throws InvalidKeySpecException, buildX509Key InvalidKeyException, parse IOException.
    const spec = wrapping(`${SECURITY}spec.InvalidKeySpecException`, failure);
    const invalid = invalidKey(String(spec.said), spec);
    throw ioException(`subject key, ${invalid.said}`, invalid);
  }
  if (contents.available !== 0) throw ioException('excess subject key');
}

function checkKey(algorithm: Algorithm, key: Bits): void {
  if (algorithm.oid === RSA || algorithm.oid === RSA_PSS) checkRsa(key.octets);
  else if (algorithm.oid === EC) checkPoint(algorithm, key.octets);
  else checkSize(algorithm.oid, key);
}

function checkSize(oid: string, { octets, bits }: Bits): void {
  const size = EDWARDS.get(oid) ?? MONTGOMERY.get(oid);
  if (size === undefined) return;
  if (EDWARDS.has(oid) && octets.length === 0) {
    throw new JavaException(
      'java.lang.ArrayIndexOutOfBoundsException',
      'Index -1 out of bounds for length 0',
    );
  }
  if (bits !== size * 8) throw invalidKey(`key length must be ${size}`);
}

/** sun.security.ec.ECPublicKeyImpl.parseKeyBits: whether the point is on the curve is left for later. */
function checkPoint(algorithm: Algorithm, point: Uint8Array): void {
  if (algorithm.parameters === null) {
    throw invalidKey('EC domain parameters must be encoded in the algorithm identifier');
  }
  const bits = FIELD_BITS.get(derCurveOf(algorithm.parameters)) ?? 0;
  const failed = (said: string): JavaException => invalidKey('Invalid EC key', ioException(said));
  if (point[0] !== 4) throw failed('Only uncompressed point format supported');
  if (Math.floor((point.length - 1) / 2) !== (bits + 7) >> 3) {
    throw failed('Point does not match field size');
  }
}

const SHORTEST_MODULUS = 512;
const LONGEST_MODULUS = 16384;

/** sun.security.rsa.RSAPublicKeyImpl. */
function checkRsa(octets: Uint8Array): void {
  const [modulus, exponent] = rsaNumbers(octets);
  const bits = (modulus.toString(2).length + 7) & ~7;
  if (bits < SHORTEST_MODULUS) {
    throw invalidKey(`RSA keys must be at least ${SHORTEST_MODULUS} bits long`);
  }
  if (bits > LONGEST_MODULUS) {
    throw invalidKey(`RSA keys must be no longer than ${LONGEST_MODULUS} bits`);
  }
  if (exponent >= modulus) throw invalidKey('exponent is larger than modulus');
  if (exponent < 3n) throw invalidKey('exponent is smaller than 3');
}

function rsaNumbers(octets: Uint8Array): readonly [bigint, bigint] {
  try {
    const { tag, contents } = derValueOf(octets);
    if (tag !== TAG.sequence) throw ioException('Not a SEQUENCE');
    const numbers = [positiveOf(contents.next()), positiveOf(contents.next())] as const;
    if (contents.available !== 0) throw ioException('Extra data available');
    return numbers;
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    throw invalidKey('Invalid RSA public key', failure);
  }
}

const positiveOf = (value: DerValue): bigint => {
  const integer = integerOf(value);
  return integer < 0n ? BigInt.asUintN(8 * (value.end - value.start), integer) : integer;
};
