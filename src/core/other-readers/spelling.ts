import { KEY_USAGES } from '../x509/extensions/key-usage.ts';
import { SHORT_NAMES } from '../x509/name.ts';

/** Attributes in the order of their encoding, so that readers that print a name in another order can be compared. */
export const spellName = (attributes: readonly (readonly [oid: string, value: string])[]): string =>
  attributes.map(([oid, value]) => `${SHORT_NAMES[oid] ?? oid}=${value}`).join(', ');

/** A time to the second, with a fraction to the millisecond where there is one. */
export const spellTime = (iso: string): string =>
  iso.replace(/\.(\d{1,3})\d*Z$/, (_, digits: string) => {
    const fraction = digits.replace(/0+$/, '');
    return fraction === '' ? 'Z' : `.${fraction}Z`;
  });

/** An INTEGER in whole octets of upper-case hex, without octets that only hold its sign. */
export const spellInteger = (hex: string): string =>
  hex.toUpperCase().replace(/^(-?)(?:00)+(?=..)/, '$1');

/** The names of the bits for which `isSet` is true. */
export const spellKeyUsage = (isSet: (bit: number) => boolean): string =>
  KEY_USAGES.filter((_, bit) => isSet(bit)).join(', ');

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
