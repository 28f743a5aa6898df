import { toHex } from '../x509/text.ts';
import type { Digest } from '../x509/tools.ts';
import type { Hash } from './run-receivers.ts';

/** Longer octets are hashed each time: to compare them takes as long. */
const MOST_REMEMBERED = 8192;

/** SHA-256 in lower-case hex, of the same octets once: every parser returns the same certificates again. */
export function hashOnce(digest: Digest): Hash {
  const known = new Map<string, Promise<string>>();
  const fresh: Hash = async (octets) => toHex(await digest('SHA-256', octets));
  return (octets) => {
    if (octets.length > MOST_REMEMBERED) return fresh(octets);
    const key = String.fromCharCode(...octets);
    const answer = known.get(key) ?? fresh(octets);
    known.set(key, answer);
    return answer;
  };
}
