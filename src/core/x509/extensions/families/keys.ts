import { DerReader, TAG } from '../../der.ts';
import { readBasicConstraints } from '../basic-constraints.ts';
import { KEY_USAGES } from '../key-usage.ts';
import type { Shape } from '../shape.ts';
import { implicit, may, sequence, sequenceOf } from '../shape.ts';
import { bits, boolean, generalizedTime, integer, octets, oid, serial } from '../values.ts';
import { generalNames } from './names.ts';

/** RFC 5280, section 4.2.1.9: cA is FALSE where it is left out. */
const basicConstraints: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    // Both fields are read first: where both are wrong, both are told.
    readBasicConstraints(new DerReader(rows.octets, element.at));
    if (reader.nextTag !== TAG.boolean) rows.add('cA', 'FALSE', element.at);
    sequence(may('cA', boolean), may('pathLenConstraint', integer)).write(rows, label, element);
  },
};

/** Whose key it is and what it is for (RFC 5280, sections 4.2.1.1 to 4.2.1.3, 4.2.1.9, 4.2.1.12). */
export const keys: Readonly<Record<string, Shape>> = {
  '2.5.29.35': sequence(
    may('keyIdentifier', implicit(0, octets)),
    may('authorityCertIssuer', implicit(1, generalNames)),
    may('authorityCertSerialNumber', implicit(2, serial)),
  ),
  '2.5.29.14': octets,
  '2.5.29.15': bits(KEY_USAGES),
  // RFC 3280, section 4.2.1.4.
  '2.5.29.16': sequence(
    may('notBefore', implicit(0, generalizedTime)),
    may('notAfter', implicit(1, generalizedTime)),
  ),
  '2.5.29.19': basicConstraints,
  '2.5.29.37': sequenceOf('KeyPurposeId', oid),
};
