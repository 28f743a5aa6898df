import type { Attribute, Name } from '../x509/name.ts';

/**
 * A key that two names share when they are the same (RFC 5280, section 7.1): case and runs of white space do not
 * count, nor does the string type, nor the order within a multi-valued RDN. Linear; the same octets give the same key.
 */
export const nameKey = (name: Name): string => JSON.stringify(rdnKeys(name));

/** The key of each RelativeDistinguishedName: a name lies within another where those of the other begin it. */
export const rdnKeys = ({ rdns }: Name): readonly string[] =>
  rdns.map((rdn) => JSON.stringify(rdn.map(attributeKey).sort()));

/** RFC 4518, section 2: mapping, normalisation and insignificant spaces, as far as strings in names need them. */
const attributeKey = ({ type, value }: Attribute): string =>
  `${type}=${value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
