import { DecodeError013, decodeStandard013 } from './base64-013.ts';
import { type Captures, capturesOf, labelOf, PemError, type Section, utf8 } from './pem.ts';

const TRAILING_SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;

/** pem::parse of the pem crate 1, with base64 0.13: the first block. Throws PemError. */
export function parseFirst(octets: Uint8Array): Section {
  const captures = capturesOf(octets).next().value;
  if (captures === undefined) throw new PemError('MalformedFraming', 'malformedframing');
  return sectionOf(captures);
}

/** pem::parse_many of the pem crate 1. Throws PemError. */
export const parseMany = (octets: Uint8Array): readonly Section[] =>
  Array.from(capturesOf(octets), sectionOf);

/** Space goes from the end of each line; anywhere else it is no base64. */
function sectionOf({ begin, body, end }: Captures): Section {
  const label = labelOf(begin, end);
  const lines = utf8(body).split('\n');
  const data = lines.map((line) => line.replace(TRAILING_SPACE, '')).join('');
  try {
    return { label, der: decodeStandard013(new TextEncoder().encode(data)) };
  } catch (failure) {
    if (!(failure instanceof DecodeError013)) throw failure;
    throw new PemError(`InvalidData(${failure.debug})`, `invalid data: ${failure.message}`);
  }
}
