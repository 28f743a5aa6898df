import { DerError, DerReader, type Element, octetsOf, TAG } from '../../der.ts';
import { readOid } from '../../oid.ts';
import { readAscii, toHex } from '../../text.ts';
import { renderAddress } from '../general-names.ts';
import { nameOfOid } from '../oid-names.ts';
import type { Shape } from '../shape.ts';
import {
  choice,
  explicit,
  implicit,
  may,
  must,
  sequence,
  sequenceOf,
  writeNext,
} from '../shape.ts';
import { anything } from '../tree.ts';
import { ascii, distinguishedName, integer, octets, oid, text } from '../values.ts';

/** OtherName: the type-id names the row, its value is read as whatever it is. */
const otherName: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const type = readOid(rows.octets, reader.expect(TAG.oid, 'type-id'));
    const value = reader.expect(0xa0, 'value');
    reader.end('OtherName');
    const shape = OTHER_NAMES[type] ?? anything;
    rows.nest(label, nameOfOid(type), element.at, () => {
      const inside = new DerReader(rows.octets, value.contents);
      writeNext(rows, inside, 'value', shape);
      inside.end('value');
    });
  },
};

const OTHER_NAMES: Readonly<Record<string, Shape>> = {
  // Microsoft: the GUID of a domain controller.
  '1.3.6.1.4.1.311.25.1': octets,
  // RFC 4556, section 3.2.2: KRB5PrincipalName.
  '1.3.6.1.5.2.2': sequence(
    must('realm', explicit(0, text)),
    must(
      'principalName',
      explicit(
        1,
        sequence(
          must('name-type', explicit(0, integer)),
          must('name-string', explicit(1, sequenceOf('name', text))),
        ),
      ),
    ),
  ),
  // RFC 4043, section 2.
  '1.3.6.1.5.5.7.8.3': sequence(may('identifierValue', text), may('assigner', oid)),
  // RFC 4108, section 5.
  '1.3.6.1.5.5.7.8.4': sequence(must('hwType', oid), must('hwSerialNum', octets)),
};

/** uniformResourceIdentifier; a SPIFFE ID (SPIFFE-ID, section 2) has its parts below it. */
const uri: Shape = {
  tags: [TAG.ia5String],
  write: (rows, label, element) => {
    const value = readAscii(octetsOf(rows.octets, element.contents));
    const spiffe = /^spiffe:\/\/([^/]*)(.*)$/is.exec(value);
    rows.nest(label, value, element.at, () => {
      if (spiffe === null) return;
      rows.add('SPIFFE trust domain', spiffe[1] ?? '', element.at);
      rows.add('SPIFFE path', spiffe[2] ?? '', element.at);
    });
  },
};

const address: Shape = {
  tags: [TAG.octetString],
  write: (rows, label, element) =>
    rows.add(label, addressText(octetsOf(rows.octets, element.contents), element), element.at),
};

/** RFC 5280, section 4.2.1.6: four or sixteen octets; in name constraints (4.2.1.10) a mask of the same length follows. */
function addressText(value: Uint8Array, element: Element): string {
  if (value.length === 4 || value.length === 16) return renderAddress(value);
  if (value.length !== 8 && value.length !== 32) {
    throw new DerError(`an iPAddress of ${value.length} octets`, element.at);
  }
  const half = value.length / 2;
  const mask = value.subarray(half);
  return `${renderAddress(value.subarray(0, half))}/${prefixLength(mask) ?? renderAddress(mask)}`;
}

function prefixLength(mask: Uint8Array): number | null {
  const digits = Array.from(mask, (octet) => octet.toString(2).padStart(8, '0')).join('');
  if (!/^1*0*$/.test(digits)) return null;
  const ones = digits.indexOf('0');
  return ones === -1 ? digits.length : ones;
}

const hex: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) =>
    rows.add(label, toHex(octetsOf(rows.octets, element.contents)), element.at),
};

/** GeneralName (RFC 5280, section 4.2.1.6): its own identifier is the label. */
export const generalName: Shape = choice({
  otherName: implicit(0, otherName),
  rfc822Name: implicit(1, ascii),
  dNSName: implicit(2, ascii),
  x400Address: implicit(3, hex),
  directoryName: explicit(4, distinguishedName),
  ediPartyName: implicit(
    5,
    sequence(may('nameAssigner', explicit(0, text)), must('partyName', explicit(1, text))),
  ),
  uniformResourceIdentifier: implicit(6, uri),
  iPAddress: implicit(7, address),
  registeredID: implicit(8, oid),
});

/** GeneralNames, each under its own identifier. */
export const generalNames: Shape = sequenceOf('', generalName);

/** GeneralSubtree: minimum is 0 and maximum absent in this profile (RFC 5280, section 4.2.1.10). */
const subtree = sequence(
  must('', generalName),
  may('minimum', implicit(0, integer)),
  may('maximum', implicit(1, integer)),
);

/** Names beside the subject, and names that a CA may or may not certify. */
export const names: Readonly<Record<string, Shape>> = {
  '2.5.29.17': generalNames,
  '2.5.29.18': generalNames,
  // RFC 5280, section 5.3.3: of CRL entries, yet found in certificates.
  '2.5.29.29': generalNames,
  '2.5.29.30': sequence(
    may('permittedSubtrees', implicit(0, sequenceOf('', subtree))),
    may('excludedSubtrees', implicit(1, sequenceOf('', subtree))),
  ),
};
