import { DerReader, TAG } from '../../der.ts';
import { readOid } from '../../oid.ts';
import { nameOfOid } from '../oid-names.ts';
import {
  explicit,
  may,
  must,
  type Shape,
  sequence,
  sequenceOf,
  setOf,
  writeNext,
} from '../shape.ts';
import { anything } from '../tree.ts';
import { bitString, distinguishedName, integer, serial, text, time } from '../values.ts';
import { generalName } from './names.ts';

const bits = explicit(0, bitString);
const name = (number: number): Shape => explicit(number, generalName);

/** Attributes with a type of their own; others are told as a tree, whose strings are text. */
const ATTRIBUTES: Readonly<Record<string, Shape>> = {
  // RFC 2985, sections 5.4.1 and 5.4.3.
  '1.2.840.113549.1.9.2': text,
  '1.2.840.113549.1.9.7': text,
  // RFC 9883, section 4: privateKeyPossessionStatement.
  '1.3.6.1.4.1.22112.2.1': sequence(
    must('signer', sequence(must('issuer', distinguishedName), must('serialNumber', serial))),
    may('cert', anything),
  ),
  // RFC 3739, section 3.3.2.
  '1.3.6.1.5.5.7.9.1': time,
  // ETSI TR 119 411-5, annex: attributes of a website authentication certificate.
  '0.4.0.9496.1': generalName,
  '0.4.0.9496.2': generalName,
  '0.4.0.9496.3': generalName,
  '0.4.0.9496.4': generalName,
  '0.4.0.9496.5': sequence(
    must('DNBvsDNO', bits),
    must('DNBvsDNT', explicit(1, bitString)),
    must('DNOvsDNT', explicit(2, bitString)),
  ),
  '0.4.0.9496.6': sequence(
    must('codeAuthority', name(0)),
    must('codeId', name(1)),
    must('shortName', explicit(2, text)),
    must('shortDescription', explicit(3, text)),
  ),
  '0.4.0.9496.7': sequence(
    must('assessmentAuthority', name(0)),
    must('assessmentRef', name(1)),
    must('assessmentLocation', name(2)),
    must('dataStorageTerritory', explicit(3, text)),
    must('description', explicit(4, text)),
  ),
  '0.4.0.9496.8': sequence(must('location', text), must('base', integer), must('degree', integer)),
  '0.4.0.9496.9': sequence(
    must('stars5', integer),
    must('stars4', integer),
    must('stars3', integer),
    must('stars2', integer),
    must('stars1', integer),
  ),
};

/** AttributeTypeAndValue: the type names the row. */
export const attributeValue: Shape = {
  tags: [TAG.sequence],
  write: (rows, _, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const type = readOid(rows.octets, reader.expect(TAG.oid, 'type'));
    writeNext(rows, reader, nameOfOid(type), anything);
    reader.end('AttributeTypeAndValue');
  },
};

/** Attribute: a type and a SET of values. */
const attribute: Shape = {
  tags: [TAG.sequence],
  write: (rows, _, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const type = readOid(rows.octets, reader.expect(TAG.oid, 'type'));
    writeNext(rows, reader, '', setOf(nameOfOid(type), ATTRIBUTES[type] ?? anything));
    reader.end('Attribute');
  },
};

/** What else is said of the subject (RFC 5280, section 4.2.1.8). */
export const attributes: Readonly<Record<string, Shape>> = {
  '2.5.29.9': sequenceOf('Attribute', attribute),
};
