import { countCharacters, readBase64 } from '../encoding/base64.ts';
import { outerLength } from '../encoding/outer-length.ts';

/** Enough of the text for the first six octets, whatever stands between. */
const HEAD = 64;

/**
 * How many base64 characters the first DER element of a body needs beyond those that are there: negative where there are
 * more. Null where its length octets cannot be read. RFC 4648, section 4: four characters carry three octets.
 */
export function shortageOf(body: string): number | null {
  const { value } = readBase64(body.trimStart().slice(0, HEAD)).octets;
  const claimed = outerLength(value);
  return claimed === null ? null : Math.ceil((claimed * 4) / 3) - countCharacters(body);
}
