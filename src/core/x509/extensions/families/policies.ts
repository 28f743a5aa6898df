import { DerReader, TAG } from '../../der.ts';
import { readOid } from '../../oid.ts';
import { nameOfOid } from '../oid-names.ts';
import type { Shape } from '../shape.ts';
import { implicit, may, must, nonEmpty, sequence, sequenceOf, writeNext } from '../shape.ts';
import { anything } from '../tree.ts';
import { integer, oid, text } from '../values.ts';

const userNotice = sequence(
  may(
    'noticeRef',
    sequence(must('organization', text), must('noticeNumbers', sequenceOf('number', integer))),
  ),
  may('explicitText', text),
);

/** RFC 5280, section 4.2.1.4: id-qt-cps and id-qt-unotice; others as what they are. */
const QUALIFIERS: Readonly<Record<string, readonly [label: string, shape: Shape]>> = {
  '1.3.6.1.5.5.7.2.1': ['cPSuri', text],
  '1.3.6.1.5.5.7.2.2': ['userNotice', userNotice],
};

const qualifier: Shape = {
  tags: [TAG.sequence],
  write: (rows, _, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const id = readOid(rows.octets, reader.expect(TAG.oid, 'policyQualifierId'));
    const [label, shape] = QUALIFIERS[id] ?? [nameOfOid(id), anything];
    writeNext(rows, reader, label, shape);
    reader.end('PolicyQualifierInfo');
  },
};

const policyInformation: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) => {
    const reader = new DerReader(rows.octets, element.contents);
    const policy = reader.expect(TAG.oid, 'policyIdentifier');
    const qualifiers = reader.optional(TAG.sequence);
    reader.end('PolicyInformation');
    rows.nest(label, nameOfOid(readOid(rows.octets, policy)), policy.at, () => {
      if (qualifiers !== null) sequenceOf('qualifier', qualifier).write(rows, '', qualifiers);
    });
  },
};

/** CertificatePolicies, which Microsoft's application policies are too. */
export const certificatePolicies: Shape = {
  tags: [TAG.sequence],
  write: (rows, label, element) => {
    const policies = sequenceOf('policyIdentifier', policyInformation);
    policies.write(rows, label, element);
    // RFC 5280, section 4.2.1.4: each policy at most once.
    const seen = new Set<string>();
    const reader = new DerReader(rows.octets, element.contents);
    while (!reader.done) {
      const inside = reader.inside(reader.expect(TAG.sequence, 'PolicyInformation'));
      const policy = inside.expect(TAG.oid, 'policyIdentifier');
      const oid = readOid(rows.octets, policy);
      if (seen.has(oid)) rows.complain(`the policy ${oid} is there twice`, policy.at);
      seen.add(oid);
    }
  },
};

/** PolicyMappings. */
export const policyMappings: Shape = sequenceOf(
  'mapping',
  sequence(must('issuerDomainPolicy', oid), must('subjectDomainPolicy', oid)),
);

/** PolicyConstraints. */
export const policyConstraints: Shape = nonEmpty(
  sequence(
    may('requireExplicitPolicy', implicit(0, integer)),
    may('inhibitPolicyMapping', implicit(1, integer)),
  ),
);

/** Under which policies it was issued (RFC 5280, sections 4.2.1.4, 4.2.1.5, 4.2.1.11, 4.2.1.14). */
export const policies: Readonly<Record<string, Shape>> = {
  '2.5.29.32': certificatePolicies,
  '2.5.29.33': policyMappings,
  '2.5.29.36': policyConstraints,
  '2.5.29.54': integer,
};
