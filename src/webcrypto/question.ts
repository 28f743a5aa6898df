import type { SignatureAnswer } from '../core/report.ts';
import { DerReader, TAG } from '../core/x509/der.ts';
import { type PublicKey, readPublicKey } from '../core/x509/public-key.ts';
import type { SignedOctets } from '../core/x509/tools.ts';
import { ECDSA_SIGNATURES, ED25519, ML_DSA, RSA_PSS, RSA_SIGNATURES } from './algorithms.ts';
import { ecdsaSignature, FIELD_SIZES } from './ecdsa.ts';
import { readPssParameters } from './pss.ts';
import { readRsaKey } from './rsa-key.ts';

/** How Web Cryptography is asked: the key, the algorithm and the signature as it wants them. */
export interface Question {
  readonly spki: Uint8Array;
  readonly key: RsaHashedImportParams | EcKeyImportParams | { readonly name: string };
  readonly check: RsaPssParams | EcdsaParams | { readonly name: string };
  readonly signature: Uint8Array;
}

/**
 * What to ask, or the answer where there is nothing to ask: not-checkable for what not every platform has, invalid for
 * a key of another kind than the signature and for octets that are no signature at all. Throws DerError.
 */
export function questionOf(signed: SignedOctets, spki: Uint8Array): Question | SignatureAnswer {
  const key = readPublicKey(spki, new DerReader(spki).expect(TAG.sequence, 'SubjectPublicKeyInfo'));
  const hash = RSA_SIGNATURES[signed.algorithm];
  if (hash !== undefined) return rsaQuestion(signed, hash, key, spki);
  const ecdsaHash = ECDSA_SIGNATURES[signed.algorithm];
  if (ecdsaHash !== undefined) return ecdsaQuestion(signed, ecdsaHash, key, spki);
  if (signed.algorithm === RSA_PSS) return pssQuestion(signed, key, spki);
  const name = signed.algorithm === ED25519 ? 'Ed25519' : ML_DSA[signed.algorithm];
  if (name === undefined) return 'not-checkable';
  // RFC 8410, section 3, and RFC 9881, section 2: the key has the OID of the signature.
  if (key.oid !== signed.algorithm) return 'invalid';
  const check = { name };
  return { spki, key: check, check, signature: signed.signature };
}

type Asked = Question | SignatureAnswer;

function rsaQuestion(
  { signature }: SignedOctets,
  hash: string,
  { algorithm }: PublicKey,
  spki: Uint8Array,
): Asked {
  // RFC 4055, section 1.2: a key for PSS is for nothing else.
  if (algorithm !== 'RSA') return 'invalid';
  const key = readRsaKey(spki);
  const name = 'RSASSA-PKCS1-v1_5';
  return key === null
    ? 'not-checkable'
    : { spki: key.spki, key: { name, hash }, check: { name }, signature };
}

function ecdsaQuestion(
  { signature }: SignedOctets,
  hash: string,
  { algorithm, curve, key: point }: PublicKey,
  spki: Uint8Array,
): Asked {
  if (algorithm !== 'EC') return 'invalid';
  const size = FIELD_SIZES[curve ?? ''];
  // RFC 5480, section 2.2: 04 begins an uncompressed point; others need not be supported by Web Cryptography.
  const isUncompressed = spki[point.start] === 0x04;
  if (curve === null || size === undefined || !isUncompressed) return 'not-checkable';
  const raw = ecdsaSignature(signature, size);
  const name = 'ECDSA';
  return raw === null
    ? 'invalid'
    : { spki, key: { name, namedCurve: curve }, check: { name, hash }, signature: raw };
}

function pssQuestion(
  { parameters, signature }: SignedOctets,
  { algorithm }: PublicKey,
  spki: Uint8Array,
): Asked {
  if (algorithm !== 'RSA' && algorithm !== 'RSA-PSS') return 'invalid';
  const key = readRsaKey(spki);
  if (parameters === null || key === null) return 'not-checkable';
  const { hash, maskHash, saltLength } = readPssParameters(parameters);
  // Web Cryptography has one hash for both, and calls a signature with two of them wrong.
  if (hash === null || hash !== maskHash) return 'not-checkable';
  if (key.confinedTo !== null) {
    const limits = readPssParameters(key.confinedTo);
    // RFC 4055, section 3.3: the same hashes, and no less salt.
    const isWithin =
      limits.hash === hash && limits.maskHash === maskHash && saltLength >= limits.saltLength;
    if (!isWithin) return 'invalid';
  }
  const name = 'RSA-PSS';
  return { spki: key.spki, key: { name, hash }, check: { name, saltLength }, signature };
}
