import { DerReader, octetsOf, TAG } from '../../der.ts';
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
  nonEmpty,
  sequence,
  sequenceOf,
  writeNext,
} from '../shape.ts';
import { anything } from '../tree.ts';
import { distinguishedName, integer, octets, oid, text } from '../values.ts';

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

/** An IA5String of a certain form. What is not is shown as UTF-8, and said. */
const ia5 = (form: RegExp, reason: string): Shape => ({
  tags: [TAG.ia5String],
  write: (rows, label, element) => {
    const value = readAscii(octetsOf(rows.octets, element.contents));
    if (!form.test(value)) rows.complain(reason, element.at);
    rows.add(label, value, element.at);
  },
});

// RFC 5280, section 4.2.1.6: the preferred name syntax, with the underscores and wildcards that are in use.
const dnsName = ia5(/^[A-Za-z0-9._*-]*$/, 'a dNSName with a character that host names do not have');
const rfc822Name = ia5(/^[!-?A-~]*@?[!-?A-~]*$/, 'an rfc822Name that is no Mailbox');

/** uniformResourceIdentifier; a SPIFFE ID (SPIFFE-ID, section 2) has its parts below it. */
const uri: Shape = {
  tags: [TAG.ia5String],
  write: (rows, label, element) => {
    const value = readAscii(octetsOf(rows.octets, element.contents));
    // RFC 3986, section 2: neither spaces nor these delimiters nor anything beyond ASCII.
    if (/[^!-~]|[<>"{}|\\^`]/.test(value))
      rows.complain('a URI with a character that none has', element.at);
    const spiffe = /^spiffe:\/\/([^/]*)(.*)$/is.exec(value);
    rows.nest(label, value, element.at, () => {
      if (spiffe === null) return;
      rows.add('SPIFFE trust domain', spiffe[1] ?? '', element.at);
      rows.add('SPIFFE path', spiffe[2] ?? '', element.at);
    });
  },
};

/** RFC 5280, section 4.2.1.6: four or sixteen octets; in name constraints (4.2.1.10) a mask of the same length follows. */
const address = (sizes: readonly number[]): Shape => ({
  tags: [TAG.octetString],
  write: (rows, label, element) => {
    const value = octetsOf(rows.octets, element.contents);
    if (!sizes.includes(value.length)) {
      rows.complain(`an iPAddress of ${value.length} octets`, element.at);
    }
    rows.add(label, addressText(value), element.at);
  },
});

function addressText(value: Uint8Array): string {
  if (value.length !== 8 && value.length !== 32) return renderAddress(value);
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

const nameWith = (addresses: readonly number[]): Shape =>
  choice({
    otherName: implicit(0, otherName),
    rfc822Name: implicit(1, rfc822Name),
    dNSName: implicit(2, dnsName),
    x400Address: implicit(3, hex),
    directoryName: explicit(4, distinguishedName),
    ediPartyName: implicit(
      5,
      sequence(may('nameAssigner', explicit(0, text)), must('partyName', explicit(1, text))),
    ),
    uniformResourceIdentifier: implicit(6, uri),
    iPAddress: implicit(7, address(addresses)),
    registeredID: implicit(8, oid),
  });

/** GeneralName (RFC 5280, section 4.2.1.6): its own identifier is the label. */
export const generalName: Shape = nameWith([4, 16]);

/** GeneralNames, each under its own identifier. */
export const generalNames: Shape = sequenceOf('', generalName);

/** GeneralSubtree: minimum is 0 and maximum absent in this profile (RFC 5280, section 4.2.1.10). */
const subtree = sequence(
  must('', nameWith([8, 32])),
  may('minimum', implicit(0, integer)),
  may('maximum', implicit(1, integer)),
);

/** Names beside the subject, and names that a CA may or may not certify. */
export const names: Readonly<Record<string, Shape>> = {
  '2.5.29.17': generalNames,
  '2.5.29.18': generalNames,
  // RFC 5280, section 5.3.3: of CRL entries, yet found in certificates.
  '2.5.29.29': generalNames,
  '2.5.29.30': nonEmpty(
    sequence(
      may('permittedSubtrees', implicit(0, sequenceOf('', subtree))),
      may('excludedSubtrees', implicit(1, sequenceOf('', subtree))),
    ),
  ),
};
