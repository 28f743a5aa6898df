import type { Certificate } from '../certificate.ts';
import type { Fault } from '../conformity.ts';
import { DerError, DerReader, octetsOf, readInteger, TAG } from '../der.ts';
import type { AlgorithmIdentifier } from '../public-key.ts';
import { toHex } from '../text.ts';

/** RFC 3279, section 2.2.1, and RFC 4055, section 5: the algorithms of PKCS #1, whose parameters are NULL. */
const WITH_NULL = /^1\.2\.840\.113549\.1\.1\.(1|2|3|4|5|11|12|13|14|15|16)$/;
/** RFC 5758, section 3.2, and RFC 8410, section 3: these have none. */
const WITHOUT =
  /^(1\.2\.840\.10045\.4\.(1|3\.\d+)|1\.3\.101\.11[0-3]|1\.2\.840\.10040\.4\.3|2\.16\.840\.1\.101\.3\.4\.3\.\d+)$/;

/** What is wrong with the algorithms and the key. */
export function algorithmFaults(certificate: Certificate): readonly Fault[] {
  const { octets, signature, signatureAlgorithm } = certificate;
  const faults: Fault[] = [];
  const hex = ({ at }: AlgorithmIdentifier): string => toHex(octetsOf(octets, at));
  // RFC 5280, section 4.1.1.2: both must be the same.
  if (hex(signature) !== hex(signatureAlgorithm)) {
    faults.push({
      reason: 'signatureAlgorithm differs from tbsCertificate.signature',
      at: signature.at,
    });
  }
  const parameters = parameterFault(signatureAlgorithm);
  if (parameters !== null) faults.push({ reason: parameters, at: signatureAlgorithm.at });
  const key = keyFault(certificate);
  if (key !== null) faults.push({ reason: key, at: certificate.publicKey.at });
  return faults;
}

function parameterFault({
  oid,
  parameters,
}: Pick<AlgorithmIdentifier, 'oid' | 'parameters'>): string | null {
  // RFC 4055, section 5: absent parameters are accepted as well.
  if (WITH_NULL.test(oid) && parameters !== null && parameters.tag !== TAG.null) {
    return 'an RSA algorithm with parameters other than NULL';
  }
  if (WITHOUT.test(oid) && parameters !== null)
    return 'an algorithm with parameters that it has not';
  return null;
}

function keyFault({ octets, publicKey }: Certificate): string | null {
  const { oid, at, key, curve } = publicKey;
  const outer = new DerReader(octets, at);
  const spki = outer.inside(outer.expect(TAG.sequence, 'SubjectPublicKeyInfo'));
  const algorithm = spki.inside(spki.expect(TAG.sequence, 'algorithm'));
  algorithm.expect(TAG.oid, 'algorithm');
  const parameters = algorithm.done ? null : algorithm.any();
  const fault = parameterFault({ oid, parameters });
  if (fault !== null) return fault;
  // RFC 3279, section 2.3.1: of a key, NULL is a must.
  if (oid === '1.2.840.113549.1.1.1' && parameters === null)
    return 'an RSA key without NULL parameters';
  // RFC 5480, section 2.1.1: a named curve only.
  if (oid === '1.2.840.10045.2.1' && curve === null) return 'an EC key without a named curve';
  if (/^1\.2\.840\.113549\.1\.1\.(1|10)$/.test(oid)) return rsaFault(new DerReader(octets, key));
  return null;
}

/** RFC 8017, section 3.1: a modulus, and an odd exponent from 3 on. */
function rsaFault(reader: DerReader): string | null {
  try {
    const inside = reader.inside(reader.expect(TAG.sequence, 'RSAPublicKey'));
    reader.end('RSAPublicKey');
    const modulus = readInteger(reader.octets, inside.expect(TAG.integer, 'modulus'));
    const exponent = readInteger(reader.octets, inside.expect(TAG.integer, 'publicExponent'));
    inside.end('RSAPublicKey');
    if (!isPositive(modulus)) return 'an RSA modulus that is not positive';
    const isOdd = ((exponent.at(-1) ?? 0) & 1) === 1;
    const isOne = exponent.length === 1 && exponent[0] === 1;
    const isSmall = exponent.length <= 4 || (exponent.length === 5 && exponent[0] === 0);
    return isPositive(exponent) && isOdd && !isOne && isSmall
      ? null
      : 'an RSA exponent that keys do not have';
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return `the RSA key is malformed: ${error.message}`;
  }
}

const isPositive = (value: Uint8Array): boolean =>
  (value[0] ?? 0x80) < 0x80 && value.some((octet) => octet !== 0);
