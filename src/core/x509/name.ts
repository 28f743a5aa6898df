import type { Span } from '../span.ts';
import { DerReader, type Element, TAG } from './der.ts';
import { readOid } from './oid.ts';
import { readString, readValue } from './text.ts';

/** AttributeTypeAndValue (RFC 5280, section 4.1.2.4). `value`: the text, or `#` and hex where `isText` is false. */
export interface Attribute {
  readonly type: string;
  readonly value: string;
  readonly isText: boolean;
  readonly at: Span;
}

/** A distinguished name, in the order of its encoding: most general first. */
export interface Name {
  readonly rdns: readonly (readonly Attribute[])[];
  readonly at: Span;
}

/** RFC 4514, section 3: the nine names that every implementation knows. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.6': 'C',
  '2.5.4.9': 'STREET',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};

const COMMON_NAME = '2.5.4.3';

/** Reads a Name (a SEQUENCE of RDNs). Throws DerError. */
export function readName(octets: Uint8Array, element: Element): Name {
  const rdns: Attribute[][] = [];
  const reader = new DerReader(octets, element.contents);
  while (!reader.done)
    rdns.push(readRdn(reader, reader.expect(TAG.set, 'RelativeDistinguishedName')));
  return { rdns, at: element.at };
}

function readRdn(outer: DerReader, element: Element): Attribute[] {
  // X.501 wants at least one; OpenSSL, Go and pyca/cryptography all read an empty one, so it is no error here.
  const attributes: Attribute[] = [];
  const reader = outer.inside(element);
  while (!reader.done) {
    const pair = reader.expect(TAG.sequence, 'AttributeTypeAndValue');
    const inside = reader.inside(pair);
    const type = readOid(reader.octets, inside.expect(TAG.oid, 'AttributeType'));
    const value = inside.any();
    inside.end('AttributeTypeAndValue');
    const text = readString(reader.octets, value);
    attributes.push({
      type,
      value: text ?? readValue(reader.octets, value),
      isText: text !== null,
      at: pair.at,
    });
  }
  return attributes;
}

/** RFC 4514: most specific first, multi-valued RDNs in the order of the DER. */
export const renderName = ({ rdns }: Name): string =>
  rdns
    .filter((rdn) => rdn.length > 0)
    .map((rdn) => rdn.map(renderAttribute).join('+'))
    .reverse()
    .join(',');

const renderAttribute = ({ type, value, isText }: Attribute): string =>
  `${SHORT_NAMES[type] ?? type}=${isText ? escapeValue(value) : value}`;

/** RFC 4514, section 2.4: what must be escaped; UTF-8 is left as it is. */
export function escapeValue(value: string): string {
  if (/^[\w.@/:-]*$/.test(value)) return value;
  return value.replace(/^[ #]| $|["+,;<>\\]/g, (special) => `\\${special}`).replace(/\0/g, '\\00');
}

/** The most specific commonName; null where there is none. */
export function commonNameOf({ rdns }: Name): string | null {
  for (const rdn of [...rdns].reverse()) {
    const found = rdn.find(({ type }) => type === COMMON_NAME);
    if (found !== undefined) return found.value;
  }
  return null;
}
