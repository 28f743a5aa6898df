import type { DerReader, Element } from '../der.ts';
import {
  DerError,
  octetsOf,
  DerReader as Reader,
  readBitString,
  readBoolean,
  readInteger,
  TAG,
} from '../der.ts';
import { readName, renderName } from '../name.ts';
import { readOid } from '../oid.ts';
import { renderSerial } from '../serial.ts';
import { readAscii, readString, toHex } from '../text.ts';
import { readTime } from '../time.ts';
import { nameOfOid } from './oid-names.ts';
import type { Shape } from './shape.ts';

/** X.680, section 8.4: a type that no field of the certificate itself has. */
const GENERAL_STRING = 0x1b;

const leaf = (
  tags: readonly number[],
  read: (octets: Uint8Array, element: Element) => string,
): Shape => ({
  tags,
  write: (rows, label, element) => rows.add(label, read(rows.octets, element), element.at),
});

/** INTEGER in decimal; one above 64 octets in hex. */
export const integer: Shape = leaf([TAG.integer], (octets, element) => {
  const { hex, decimal } = renderSerial(readInteger(octets, element));
  return decimal ?? hex;
});

/** INTEGER as serial numbers are compared: in hex. */
export const serial: Shape = leaf(
  [TAG.integer],
  (octets, element) => renderSerial(readInteger(octets, element)).hex,
);

/** INTEGER or ENUMERATED with a name for each value. */
export const named = (names: Readonly<Record<number, string>>, tag: number = TAG.integer): Shape =>
  leaf([tag], (octets, element) => {
    const { decimal, hex } = renderSerial(readInteger(octets, element));
    const name = names[Number(decimal)];
    return name === undefined ? (decimal ?? hex) : `${name} (${decimal})`;
  });

/** BOOLEAN. */
export const boolean: Shape = leaf([TAG.boolean], (octets, element) =>
  readBoolean(octets, element) ? 'TRUE' : 'FALSE',
);

/** NULL. */
export const nothing: Shape = leaf([TAG.null], (_, element) => {
  if (element.contents.start !== element.contents.end)
    throw new DerError('a NULL with contents', element.at);
  return 'NULL';
});

/** OBJECT IDENTIFIER with the name that it is known by. */
export const oid: Shape = leaf([TAG.oid], (octets, element) => nameOfOid(readOid(octets, element)));

/** OCTET STRING in hex. */
export const octets: Shape = leaf([TAG.octetString], (all, { contents }) =>
  toHex(octetsOf(all, contents)),
);

/** OCTET STRING that holds text, where it does. */
export const octetText: Shape = leaf([TAG.octetString], (all, { contents }) =>
  readAscii(octetsOf(all, contents)),
);

/** A string of any type. */
export const text: Shape = leaf(
  [
    TAG.utf8String,
    TAG.printableString,
    TAG.ia5String,
    TAG.visibleString,
    TAG.bmpString,
    TAG.teletexString,
    TAG.numericString,
    TAG.universalString,
    GENERAL_STRING,
  ],
  (all, element) => readString(all, element) ?? readAscii(octetsOf(all, element.contents)),
);

/** A string of ASCII or UTF-8, whatever its tag: for IMPLICIT tags. */
export const ascii: Shape = leaf([TAG.ia5String], (all, { contents }) =>
  readAscii(octetsOf(all, contents)),
);

/** UTCTime or GeneralizedTime. */
export const time: Shape = leaf([TAG.generalizedTime, TAG.utcTime], (all, element) => {
  const read = readTime(all, element);
  if (read === null) throw new DerError('no time of the calendar', element.at);
  return read.iso;
});

/** GeneralizedTime under an IMPLICIT tag. */
export const generalizedTime: Shape = leaf([TAG.generalizedTime], (all, element) => {
  const read = readTime(all, { ...element, tag: TAG.generalizedTime });
  if (read === null) throw new DerError('no time of the calendar', element.at);
  return read.iso;
});

/** BIT STRING whose bits have names, from bit 0. A bit without a name is given by its number. */
export const bits = (names: readonly string[]): Shape =>
  leaf([TAG.bitString], (all, element) => setBits(all, element, names).join(', '));

function setBits(all: Uint8Array, element: Element, names: readonly string[]): readonly string[] {
  const { bits: at } = readBitString(all, element);
  const found: string[] = [];
  for (let i = 0; i < (at.end - at.start) * 8; i += 1) {
    const isSet = ((all[at.start + (i >> 3)] ?? 0) & (0x80 >> (i & 7))) !== 0;
    if (isSet) found.push(names[i] ?? `bit ${i}`);
  }
  return found;
}

/** BIT STRING in hex. */
export const bitString: Shape = leaf([TAG.bitString], (all, element) =>
  toHex(octetsOf(all, readBitString(all, element).bits)),
);

/** Name (RFC 4514). */
export const distinguishedName: Shape = leaf([TAG.sequence], (all, element) =>
  renderName(readName(all, element)),
);

/** AlgorithmIdentifier by its OID. */
export const algorithm: Shape = leaf([TAG.sequence], (all, element) => {
  const reader: DerReader = new Reader(all, element.contents);
  return nameOfOid(readOid(all, reader.expect(TAG.oid, 'algorithm')));
});
