import type { Member } from '../path/graph.ts';
import type { SignatureAnswer } from '../report.ts';
import { octetsOf } from '../x509/der.ts';
import type { SignedOctets, Verify } from '../x509/tools.ts';

/** Whose key verifies a signature: an answer, and SHA-256 of the certificate with that key. */
export interface Signer {
  /** Null where no certificate that may have signed is at hand. */
  readonly signature: SignatureAnswer | null;
  readonly signedBy: string | null;
}

/** More certificates of one name than any CA has keys. */
const MOST = 16;

/** Tries the keys of those who may have signed. `invalid` only where every one of them was tried and says so. */
export async function signerOf(
  signed: SignedOctets,
  candidates: readonly Member[],
  verify: Verify,
): Promise<Signer> {
  let signature: SignatureAnswer | null = null;
  for (const { certificate, sha256 } of candidates.slice(0, MOST)) {
    const answer = await verify(signed, octetsOf(certificate.octets, certificate.publicKey.at));
    if (answer === 'valid') return { signature: 'valid', signedBy: sha256 };
    if (signature !== 'not-checkable') signature = answer;
  }
  const isWhole = candidates.length <= MOST;
  return { signature: isWhole ? signature : 'not-checkable', signedBy: null };
}
