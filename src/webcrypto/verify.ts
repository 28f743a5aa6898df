import { DerError, DerReader, readSmallInteger, TAG } from '../core/x509/der.ts';
import { readOid } from '../core/x509/oid.ts';
import type { SignedOctets, Verify } from '../core/x509/tools.ts';
import { curveOf, ecdsaSignature } from './ecdsa.ts';

type Importing = RsaHashedImportParams | EcKeyImportParams | { readonly name: string };
type Checking = RsaPssParams | EcdsaParams | { readonly name: string };

/** How Web Cryptography is asked: the key, the algorithm and the signature as it wants it. */
interface Question {
  readonly key: Importing;
  readonly check: Checking;
  readonly signature: Uint8Array;
}

/** RFC 4055, section 5 and RFC 5758, section 3.2: the hash of a signature algorithm. */
const RSA: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const ECDSA: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.1': 'SHA-1',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';
const ED25519 = '1.3.101.112';

/** Checks a signature with Web Cryptography: RSA, RSA-PSS, ECDSA and Ed25519. Anything else is not-checkable. */
export const verify: Verify = async (signed, spki) => {
  const question = questionOf(signed, spki);
  if (question === null) return 'not-checkable';
  const { subtle } = crypto;
  try {
    const key = await subtle.importKey('spki', Uint8Array.from(spki), question.key, false, [
      'verify',
    ]);
    const signature = Uint8Array.from(question.signature);
    const octets = Uint8Array.from(signed.octets);
    return (await subtle.verify(question.check, key, signature, octets)) ? 'valid' : 'invalid';
  } catch {
    // An algorithm, a curve or a key that this platform does not take says nothing against the signature.
    return 'not-checkable';
  }
};

function questionOf(
  { algorithm, parameters, signature }: SignedOctets,
  spki: Uint8Array,
): Question | null {
  const rsa = RSA[algorithm];
  if (rsa !== undefined) {
    const name = 'RSASSA-PKCS1-v1_5';
    return { key: { name, hash: rsa }, check: { name }, signature };
  }
  const ecdsa = ECDSA[algorithm];
  const curve = curveOf(spki);
  if (ecdsa !== undefined && curve !== null) {
    const raw = ecdsaSignature(signature, curve.size);
    const check = { name: 'ECDSA', hash: ecdsa };
    return raw && { key: { name: 'ECDSA', namedCurve: curve.name }, check, signature: raw };
  }
  if (algorithm === RSA_PSS && parameters !== null) return pssQuestion(parameters, signature);
  const name = 'Ed25519';
  return algorithm === ED25519 ? { key: { name }, check: { name }, signature } : null;
}

/** RFC 4055, section 3.1: RSASSA-PSS-params, whose hash and mask hash must agree for Web Cryptography. */
function pssQuestion(parameters: Uint8Array, signature: Uint8Array): Question | null {
  try {
    const reader = new DerReader(parameters);
    const inside = reader.inside(reader.expect(TAG.sequence, 'RSASSA-PSS-params'));
    const hash = hashIn(inside, 0xa0, 0);
    const maskHash = hashIn(inside, 0xa1, 1);
    const salt = inside.optional(0xa2);
    const saltLength =
      salt === null
        ? 20
        : readSmallInteger(parameters, inside.inside(salt).expect(TAG.integer, 'salt'));
    if (hash === null || hash !== maskHash) return null;
    return { key: { name: 'RSA-PSS', hash }, check: { name: 'RSA-PSS', saltLength }, signature };
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

/** The hash of `[n] AlgorithmIdentifier`, SHA-1 where absent; `depth` 1: that of the mask generation function. */
function hashIn(reader: DerReader, tag: number, depth: 0 | 1): string | null {
  const element = reader.optional(tag);
  if (element === null) return 'SHA-1';
  let inside = reader.inside(reader.inside(element).expect(TAG.sequence, 'AlgorithmIdentifier'));
  const outer = readOid(reader.octets, inside.expect(TAG.oid, 'algorithm'));
  if (depth === 0) return HASHES[outer] ?? null;
  inside = inside.inside(inside.expect(TAG.sequence, 'hash'));
  return HASHES[readOid(reader.octets, inside.expect(TAG.oid, 'algorithm'))] ?? null;
}
