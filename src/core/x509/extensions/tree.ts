import type { Span } from '../../span.ts';
import { DerError, DerReader, type Element, octetsOf, TAG } from '../der.ts';
import { readOid } from '../oid.ts';
import { renderSerial } from '../serial.ts';
import { readString, toHex } from '../text.ts';
import { readTime } from '../time.ts';
import { nameOfOid } from './oid-names.ts';
import type { Rows } from './rows.ts';
import type { Shape } from './shape.ts';

/** X.680, section 8.4. */
const NAMES: Readonly<Record<number, string>> = {
  [TAG.boolean]: 'BOOLEAN',
  [TAG.integer]: 'INTEGER',
  [TAG.bitString]: 'BIT STRING',
  [TAG.octetString]: 'OCTET STRING',
  [TAG.null]: 'NULL',
  [TAG.oid]: 'OBJECT IDENTIFIER',
  10: 'ENUMERATED',
  [TAG.utf8String]: 'UTF8String',
  [TAG.numericString]: 'NumericString',
  [TAG.printableString]: 'PrintableString',
  [TAG.teletexString]: 'TeletexString',
  [TAG.ia5String]: 'IA5String',
  [TAG.utcTime]: 'UTCTime',
  [TAG.generalizedTime]: 'GeneralizedTime',
  [TAG.visibleString]: 'VisibleString',
  27: 'GeneralString',
  [TAG.universalString]: 'UniversalString',
  [TAG.bmpString]: 'BMPString',
  [TAG.sequence]: 'SEQUENCE',
  [TAG.set]: 'SET',
};

/** Deeper than any certificate nests, and far from the end of the stack. */
const MOST_DEPTH = 24;
type Node = ReturnType<DerReader['tagged']>;

const CLASSES = ['UNIVERSAL ', 'APPLICATION ', '', 'PRIVATE '];

/** The ASN.1 type of an element by its identifier octet, or its tag in brackets. */
export const typeName = (tag: number, number: number): string =>
  NAMES[tag] ?? `[${CLASSES[tag >> 6] ?? ''}${number}]`;

/** Whether an element of this identifier octet has a type of its own. */
export const isUniversal = (tag: number): boolean => NAMES[tag] !== undefined;

/** Anything: as an ASN.1 tree where it is one, else as what can be read of its octets. Never throws. */
export const anything: Shape = {
  tags: null,
  write: (rows, label, element) =>
    writeElement(rows, { ...element, number: element.tag & 0x1f }, label, 0),
};

/** The octets of a span as an ASN.1 tree; else as text and hex. Never throws. */
export function writeTree(rows: Rows, at: Span): void {
  const elements = elementsIn(rows.octets, at);
  if (elements === null) {
    rows.add('octets', readable(octetsOf(rows.octets, at)), at);
    return;
  }
  for (const element of elements) writeElement(rows, element, '', 0);
}

/** The elements that tile a span; null where it is not made of such, or empty. */
function elementsIn(octets: Uint8Array, at: Span): readonly Node[] | null {
  const found: Node[] = [];
  try {
    const reader = new DerReader(octets, at);
    while (!reader.done) found.push(reader.tagged());
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return null;
  }
  return found.length === 0 ? null : found;
}

function writeElement(rows: Rows, element: Node, label: string, depth: number): void {
  const { octets } = rows;
  const name = label === '' ? typeName(element.tag, element.number) : label;
  const inner = depth < MOST_DEPTH ? innerOf(octets, element) : null;
  if (inner === null) {
    rows.add(name, valueText(octets, element), element.at);
    return;
  }
  rows.nest(name, '', element.at, () => {
    for (const one of inner) writeElement(rows, one, '', depth + 1);
  });
}

/** What is nested: the elements of a constructed one, or a whole DER value in an OCTET STRING. */
function innerOf(octets: Uint8Array, element: Element): readonly Node[] | null {
  if ((element.tag & 0x20) !== 0) return elementsIn(octets, element.contents);
  if (element.tag !== TAG.octetString) return null;
  const inner = elementsIn(octets, element.contents);
  // Chance makes a DER value of many a short string: only what has a known universal tag counts.
  return inner?.length === 1 && isUniversal(inner[0]?.tag ?? 0) ? inner : null;
}

/** The value of a primitive element: what its type makes of it, else its hex, and before that the text where it is some. */
export function valueText(octets: Uint8Array, element: Element): string {
  const contents = octetsOf(octets, element.contents);
  switch (element.tag) {
    case TAG.boolean:
      return contents[0] === 0 ? 'FALSE' : 'TRUE';
    case TAG.integer:
    case 10: {
      const { decimal, hex } = renderSerial(contents);
      return decimal ?? hex;
    }
    case TAG.null:
      return '';
    case TAG.oid:
      return oidText(octets, element);
    case TAG.utcTime:
    case TAG.generalizedTime:
      return readTime(octets, element)?.iso ?? readable(contents);
    default:
      return readString(octets, element) ?? readable(contents);
  }
}

function oidText(octets: Uint8Array, element: Element): string {
  try {
    return nameOfOid(readOid(octets, element));
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return toHex(octetsOf(octets, element.contents));
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Hex, and before it the text where the octets are some. */
function readable(octets: Uint8Array): string {
  const hex = toHex(octets);
  try {
    const text = utf8.decode(octets);
    return octets.length > 0 && !/\p{Cc}/u.test(text) ? `“${text}” (${hex})` : hex;
  } catch {
    return hex;
  }
}
