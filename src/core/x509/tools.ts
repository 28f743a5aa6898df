import type { SignatureAnswer } from '../report.ts';

/** Hashes octets. */
export type Digest = (name: DigestName, octets: Uint8Array) => Promise<Uint8Array>;

/** FIPS 180-4, as Web Cryptography names them. */
export type DigestName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** What was signed, and how. `parameters`: the DER of the algorithm's parameters, null where absent. */
export interface SignedOctets {
  readonly octets: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: string;
  readonly parameters: Uint8Array | null;
}

/** Checks a signature with a SubjectPublicKeyInfo. Never rejects: what this platform cannot do is not-checkable. */
export type Verify = (signed: SignedOctets, key: Uint8Array) => Promise<SignatureAnswer>;
