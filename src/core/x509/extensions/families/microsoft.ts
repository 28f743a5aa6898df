import { DerReader, readInteger, TAG } from '../../der.ts';
import { renderSerial } from '../../serial.ts';
import { explicit, implicit, may, must, type Shape, sequence, sequenceOf } from '../shape.ts';
import { anything } from '../tree.ts';
import {
  distinguishedName,
  integer,
  octets,
  octetText,
  oid,
  serial,
  text,
  time,
} from '../values.ts';
import { certificatePolicies, policyConstraints, policyMappings } from './policies.ts';

/** MS-WCCE, section 2.2.2.7.8: the key index in the upper 16 bits, the certificate index in the lower. */
const caVersion: Shape = {
  tags: [TAG.integer],
  write: (rows, label, element) => {
    const { decimal, hex } = renderSerial(readInteger(rows.octets, element));
    const value = Number(decimal ?? Number.NaN);
    if (!(value >= 0 && value < 2 ** 32)) {
      rows.add(label, decimal ?? hex, element.at);
      return;
    }
    rows.add('certificate index', String(value % 65_536), element.at);
    rows.add('key index', String(Math.floor(value / 65_536)), element.at);
  },
};

/** MS-WCCE, section 2.2.2.7.7.4: szOID_NTDS_CA_SECURITY_EXT, the SID as text in an otherName. */
const securityExtension = sequenceOf('otherName', {
  tags: [0xa0],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const type = reader.expect(TAG.oid, 'type-id');
    const wrapper = reader.expect(0xa0, 'value');
    reader.end(label);
    const inside = reader.inside(wrapper);
    const value = inside.any();
    inside.end('value');
    oid.write(rows, 'type-id', type);
    const isText = value.tag === TAG.octetString;
    (isText ? octetText : anything).write(rows, isText ? 'objectSid' : 'value', value);
  },
});

/** What Active Directory Certificate Services writes (MS-WCCE, section 2.2.2.7). */
export const microsoft: Readonly<Record<string, Shape>> = {
  '1.3.6.1.4.1.311.20.2': text,
  '1.3.6.1.4.1.311.21.1': caVersion,
  '1.3.6.1.4.1.311.21.2': octets,
  '1.3.6.1.4.1.311.21.3': integer,
  '1.3.6.1.4.1.311.21.4': time,
  '1.3.6.1.4.1.311.21.7': sequence(
    must('templateID', oid),
    may('templateMajorVersion', integer),
    may('templateMinorVersion', integer),
  ),
  '1.3.6.1.4.1.311.21.10': certificatePolicies,
  '1.3.6.1.4.1.311.21.11': policyMappings,
  '1.3.6.1.4.1.311.21.12': policyConstraints,
  '1.3.6.1.4.1.311.25.2': securityExtension,
  // The predecessor of authorityKeyIdentifier, still in old roots: a Name where that has GeneralNames.
  '2.5.29.1': sequence(
    may('keyIdentifier', implicit(0, octets)),
    may('certIssuer', explicit(1, distinguishedName)),
    may('certSerialNumber', implicit(2, serial)),
  ),
};
