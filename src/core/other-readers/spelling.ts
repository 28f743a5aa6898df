/** RFC 4514, section 3, and what is common beside it. */
const NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};

/** Attributes in the order of their encoding, so that readers that print a name in another order can be compared. */
export const spellName = (attributes: readonly (readonly [oid: string, value: string])[]): string =>
  attributes.map(([oid, value]) => `${NAMES[oid] ?? oid}=${value}`).join(', ');

/** A time to the second, with a fraction to the millisecond where there is one. */
export const spellTime = (iso: string): string =>
  iso.replace(/\.(\d{1,3})\d*Z$/, (_, digits: string) => {
    const fraction = digits.replace(/0+$/, '');
    return fraction === '' ? 'Z' : `.${fraction}Z`;
  });

/** An INTEGER in whole octets of upper-case hex, without octets that only hold its sign. */
export const spellInteger = (hex: string): string =>
  hex.toUpperCase().replace(/^(-?)(?:00)+(?=..)/, '$1');

/** RFC 5280, section 4.2.1.3: KeyUsage, by bit. */
const KEY_USAGE = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** The names of the bits for which `isSet` is true. */
export const spellKeyUsage = (isSet: (bit: number) => boolean): string =>
  KEY_USAGE.filter((_, bit) => isSet(bit)).join(', ');

/** BasicConstraints in one line. */
export const spellConstraints = (cA: boolean, pathLenConstraint: number | null): string =>
  `cA ${cA ? 'TRUE' : 'FALSE'}${pathLenConstraint === null ? '' : `, pathLenConstraint ${pathLenConstraint}`}`;

/** The kinds of names of which readers print the value in forms too different to be compared. */
const KIND_ONLY = ['otherName', 'directoryName', 'x400Address', 'ediPartyName'];

/** GeneralNames, one behind the other. */
export const spellNames = (
  names: readonly { readonly type: string; readonly value: string }[],
): string =>
  names.map(({ type, value }) => (KIND_ONLY.includes(type) ? type : `${type} ${value}`)).join(', ');

/** So many answers of a response or entries of a list are written out. */
const MOST = 20;

/** A list in one line, cut where it is long. */
export const spellList = (all: readonly string[]): string =>
  all.length <= MOST ? all.join(', ') : `${all.slice(0, MOST).join(', ')} … (${all.length})`;
