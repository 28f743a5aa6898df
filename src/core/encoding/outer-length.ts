/**
 * How many octets the first DER element claims, its identifier and length octets included; null where these are cut,
 * indefinite or longer than they need be. Reads at most six octets: it says nothing about what is inside.
 */
export function outerLength(octets: Uint8Array): number | null {
  const [tag, first] = octets;
  if (tag === undefined || first === undefined) return null;
  // X.690, section 8.1.2.4: tag numbers above 30 take more octets; no certificate begins with one.
  if ((tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  // X.690, section 10.1: DER has the definite form only, in the fewest octets.
  if (count === 0 || count > 4 || octets.length < 2 + count) return null;
  let length = 0;
  for (let i = 2; i < 2 + count; i += 1) length = length * 256 + (octets[i] ?? 0);
  const isShortest = length >= (count === 1 ? 0x80 : 256 ** (count - 1));
  return isShortest ? 2 + count + length : null;
}
