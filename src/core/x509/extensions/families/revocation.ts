import { TAG } from '../../der.ts';
import { CRL_REASONS } from '../crl-reasons.ts';
import type { Shape } from '../shape.ts';
import { choice, explicit, implicit, may, must, sequence, sequenceOf, setOf } from '../shape.ts';
import { bits, boolean, integer, named, nothing, oid, time } from '../values.ts';
import { attributeValue } from './attributes.ts';
import { generalName, generalNames } from './names.ts';

/** RFC 5280, section 4.2.1.13: ReasonFlags. */
const reasons = bits([
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
]);

const distributionPointName = choice({
  fullName: implicit(0, generalNames),
  nameRelativeToCRLIssuer: implicit(1, setOf('attribute', attributeValue)),
});

const distributionPoints = sequenceOf(
  'DistributionPoint',
  sequence(
    may('', explicit(0, distributionPointName)),
    may('reasons', implicit(1, reasons)),
    may('cRLIssuer', implicit(2, generalNames)),
  ),
);

const accessDescriptions = sequenceOf(
  'AccessDescription',
  sequence(must('accessMethod', oid), must('accessLocation', generalName)),
);

/** Where its status is found (RFC 5280, sections 4.2.1.13, 4.2.1.15, 4.2.2, 5.2, 5.3; RFC 6960, section 4.2.2.2.1). */
export const revocation: Readonly<Record<string, Shape>> = {
  '2.5.29.31': distributionPoints,
  '2.5.29.46': distributionPoints,
  '2.5.29.28': sequence(
    may('', explicit(0, distributionPointName)),
    may('onlyContainsUserCerts', implicit(1, boolean)),
    may('onlyContainsCACerts', implicit(2, boolean)),
    may('onlySomeReasons', implicit(3, reasons)),
    may('indirectCRL', implicit(4, boolean)),
    may('onlyContainsAttributeCerts', implicit(5, boolean)),
  ),
  '2.5.29.20': integer,
  '2.5.29.27': integer,
  '2.5.29.21': named(CRL_REASONS, TAG.enumerated),
  '2.5.29.23': oid,
  '2.5.29.24': time,
  '1.3.6.1.5.5.7.1.1': accessDescriptions,
  '1.3.6.1.5.5.7.1.11': accessDescriptions,
  '1.3.6.1.5.5.7.48.1.5': nothing,
};
