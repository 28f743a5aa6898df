import type { Member } from '../../core/path/validate.ts';
import type { Failure } from '../../core/profile/rule.ts';
import type { Certificate } from '../../core/x509/certificate.ts';
import { contextTag, DerError, DerReader, TAG } from '../../core/x509/der.ts';
import { readOid } from '../../core/x509/oid.ts';

/** How a certificate is signed. `hash` is "" where the algorithm has one of its own, or none that is known. */
export interface Signature {
  readonly scheme: 'RSA' | 'RSASSA-PSS' | 'ECDSA' | 'DSA' | 'EdDSA' | 'other';
  readonly hash: string;
}

/** RFC 8017, appendix A.2.4; RFC 5758, section 3; NIST's registry for SHA-3. */
const KNOWN: Readonly<Record<string, readonly [Signature['scheme'], string]>> = {
  '1.2.840.113549.1.1.2': ['RSA', 'MD2'],
  '1.2.840.113549.1.1.3': ['RSA', 'MD4'],
  '1.2.840.113549.1.1.4': ['RSA', 'MD5'],
  '1.2.840.113549.1.1.5': ['RSA', 'SHA-1'],
  '1.3.14.3.2.29': ['RSA', 'SHA-1'],
  '1.2.840.113549.1.1.14': ['RSA', 'SHA-224'],
  '1.2.840.113549.1.1.11': ['RSA', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['RSA', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['RSA', 'SHA-512'],
  '1.2.840.10045.4.1': ['ECDSA', 'SHA-1'],
  '1.2.840.10045.4.3.1': ['ECDSA', 'SHA-224'],
  '1.2.840.10045.4.3.2': ['ECDSA', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ECDSA', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ECDSA', 'SHA-512'],
  '1.2.840.10040.4.3': ['DSA', 'SHA-1'],
  '2.16.840.1.101.3.4.3.1': ['DSA', 'SHA-224'],
  '2.16.840.1.101.3.4.3.2': ['DSA', 'SHA-256'],
  '2.16.840.1.101.3.4.3.10': ['ECDSA', 'SHA3-256'],
  '2.16.840.1.101.3.4.3.11': ['ECDSA', 'SHA3-384'],
  '2.16.840.1.101.3.4.3.12': ['ECDSA', 'SHA3-512'],
  '2.16.840.1.101.3.4.3.14': ['RSA', 'SHA3-256'],
  '2.16.840.1.101.3.4.3.15': ['RSA', 'SHA3-384'],
  '2.16.840.1.101.3.4.3.16': ['RSA', 'SHA3-512'],
  '1.3.101.112': ['EdDSA', ''],
  '1.3.101.113': ['EdDSA', ''],
};

const RSASSA_PSS = '1.2.840.113549.1.1.10';

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** How a certificate is signed, by its signatureAlgorithm. */
function signatureOf({ octets, signatureAlgorithm }: Certificate): Signature {
  const { oid, parameters } = signatureAlgorithm;
  if (oid === RSASSA_PSS) {
    const hash =
      parameters === null ? 'SHA-1' : pssHash(new DerReader(octets, parameters.contents));
    return { scheme: 'RSASSA-PSS', hash };
  }
  const [scheme, hash] = KNOWN[oid] ?? ['other', ''];
  return { scheme, hash };
}

/** RFC 4055, section 3.1: the hash is [0], and SHA-1 where it is left out. */
function pssHash(parameters: DerReader): string {
  try {
    const tagged = parameters.optional(contextTag(0, true));
    if (tagged === null) return 'SHA-1';
    const wrapper = parameters.inside(tagged);
    const algorithm = wrapper.inside(wrapper.expect(TAG.sequence, 'hashAlgorithm'));
    return HASHES[readOid(parameters.octets, algorithm.expect(TAG.oid, 'algorithm'))] ?? '';
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return '';
  }
}

/** "SHA-1 with RSA", "EdDSA", or the OID of one that is not known. */
function signatureName(certificate: Certificate): string {
  const { scheme, hash } = signatureOf(certificate);
  if (scheme === 'other') return certificate.signatureAlgorithm.oid;
  return hash === '' ? scheme : `${hash} with ${scheme}`;
}

/** The first certificate that is signed over one of these hashes. */
export function signedOver(
  members: readonly Member[],
  hashes: readonly string[],
): 'passes' | (Failure<'weak-hash'> & Failure<'broken-hash'>) {
  const about = members.find(({ certificate }) => hashes.includes(signatureOf(certificate).hash));
  if (about === undefined) return 'passes';
  const { certificate } = about;
  return {
    args: { hash: signatureOf(certificate).hash },
    about,
    at: certificate.signatureAlgorithm.at,
  };
}

const SHA_2 = ['SHA-256', 'SHA-384', 'SHA-512'];

/** The first certificate that is not signed by RSA, RSASSA-PSS or ECDSA over SHA-256, SHA-384 or SHA-512. */
export function unlistedSignature(
  members: readonly Member[],
): 'passes' | Failure<'signature-unsupported'> {
  const about = members.find(({ certificate }) => {
    const { scheme, hash } = signatureOf(certificate);
    return !(['RSA', 'RSASSA-PSS', 'ECDSA'].includes(scheme) && SHA_2.includes(hash));
  });
  if (about === undefined) return 'passes';
  const { certificate } = about;
  const listed = 'RSA, RSASSA-PSS, ECDSA · SHA-256, SHA-384, SHA-512';
  return {
    args: { algorithm: signatureName(certificate), listed },
    about,
    at: certificate.signatureAlgorithm.at,
  };
}
