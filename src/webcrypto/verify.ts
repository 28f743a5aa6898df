import { DerError } from '../core/x509/der.ts';
import type { Verify } from '../core/x509/tools.ts';
import { type Question, questionOf } from './question.ts';

/**
 * Checks a signature with Web Cryptography: RSA, RSA-PSS, ECDSA with P-256, P-384 and P-521, Ed25519. Anything else is
 * not-checkable, also where one platform could check it, so that the answer is the same in Node and in every browser.
 * The one exception is ML-DSA, which is checked where the platform has it.
 */
export const verify: Verify = async (signed, spki) => {
  try {
    const question = questionOf(signed, spki);
    return typeof question === 'string' ? question : await answer(question, signed.octets);
  } catch (error) {
    if (error instanceof DerError) return 'not-checkable';
    throw error;
  }
};

async function answer(
  { spki, key, check, signature }: Question,
  octets: Uint8Array,
): Promise<'valid' | 'invalid' | 'not-checkable'> {
  try {
    const { subtle } = globalThis.crypto;
    const imported = await subtle.importKey('spki', Uint8Array.from(spki), key, false, ['verify']);
    const isValid = await subtle.verify(
      check,
      imported,
      Uint8Array.from(signature),
      Uint8Array.from(octets),
    );
    return isValid ? 'valid' : 'invalid';
  } catch {
    // An algorithm or a key that this platform does not take says nothing against the signature.
    return 'not-checkable';
  }
}
