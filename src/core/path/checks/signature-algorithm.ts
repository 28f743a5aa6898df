import type { Certificate } from '../../x509/certificate.ts';
import { DerError, DerReader, octetsOf, TAG } from '../../x509/der.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../../x509/public-key.ts';
import { type Check, failed, passed, unproven } from './check.ts';

/** RFC 3279, section 2.2 and RFC 8017, appendix A.2.4: signatures over MD2, MD4, MD5 and SHA-1. */
const WEAK: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.3': 'MD4',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.3.14.3.2.15': 'SHA-1',
  '1.3.14.3.2.27': 'SHA-1',
  '1.3.14.3.2.29': 'SHA-1',
  '1.2.840.10040.4.3': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
};
const RSA_PSS = '1.2.840.113549.1.1.10';
const SHA_1 = '1.3.14.3.2.26';

/** RFC 5280, section 4.1.1.2: both must be the same, or what is signed is not what is said. */
export function algorithmsAgree({ octets, signature, signatureAlgorithm }: Certificate): boolean {
  const inner = octetsOf(octets, signature.at);
  const outer = octetsOf(octets, signatureAlgorithm.at);
  return inner.length === outer.length && inner.every((octet, i) => octet === outer[i]);
}

/** The algorithm: the same inside and outside, and where something rests on the signature, no hash that is broken. */
export function checkSignatureAlgorithm(certificate: Certificate, isLink: boolean): Check {
  const { octets, signatureAlgorithm } = certificate;
  const { oid, at } = signatureAlgorithm;
  const constraint = 'signatureAlgorithm';
  if (!algorithmsAgree(certificate)) return failed(constraint, 'algorithms-differ', oid, at);
  const weak = isLink ? weakHash(octets, signatureAlgorithm) : null;
  return weak === null ? passed(constraint) : unproven(constraint, 'weak-hash', weak, at);
}

function weakHash(octets: Uint8Array, algorithm: AlgorithmIdentifier): string | null {
  const { oid, parameters } = algorithm;
  if (oid !== RSA_PSS) return WEAK[oid] ?? null;
  if (parameters === null) return null;
  try {
    // RFC 4055, section 3.1: hashAlgorithm [0] DEFAULT sha1.
    const reader = new DerReader(octets, parameters.contents);
    const tagged = reader.optional(0xa0);
    if (tagged === null) return 'SHA-1';
    const inside = reader.inside(tagged);
    const hash = readAlgorithm(octets, inside.expect(TAG.sequence, 'hashAlgorithm'));
    return hash.oid === SHA_1 ? 'SHA-1' : null;
  } catch (error) {
    // Parameters that cannot be read verify nothing: the signature is not checkable.
    if (error instanceof DerError) return null;
    throw error;
  }
}
