import { DerError, DerReader } from './der.ts';

/** No certificate needs as many levels; what has more is made to exhaust whoever reads it by recursion. */
const MOST_LEVELS = 64;

const CONSTRUCTED = 0x20;

/** What to say of a document that is nested deeper than any certificate; null where it is not. Never throws. */
export function nestedTooDeep(octets: Uint8Array): string | null {
  let reader = new DerReader(octets);
  try {
    for (let level = 0; level < MOST_LEVELS; level += 1) {
      const element = reader.any();
      if ((element.tag & CONSTRUCTED) === 0) return null;
      reader = reader.inside(element);
    }
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return null;
  }
  return `nested more than ${MOST_LEVELS} levels deep`;
}
