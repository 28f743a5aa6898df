import { contextTag, DerReader, octetsOf, TAG } from '../x509/der.ts';
import type { Extension } from '../x509/extensions/extensions.ts';

/** Why a CRL does not speak for every certificate of its issuer, or not by itself. */
export type CrlLimit =
  | 'delta'
  | 'indirect'
  | 'user-certificates'
  | 'ca-certificates'
  | 'attribute-certificates'
  | 'some-reasons'
  | 'critical-extension';

const DELTA = '2.5.29.27';
const ISSUING_DISTRIBUTION_POINT = '2.5.29.28';
/** RFC 5280, section 5.2. */
const KNOWN = [
  '2.5.29.35',
  '2.5.29.18',
  '2.5.29.20',
  DELTA,
  ISSUING_DISTRIBUTION_POINT,
  '2.5.29.46',
];

/** RFC 5280, section 5.2.5: IssuingDistributionPoint, by tag. */
const SCOPES: Readonly<Record<number, CrlLimit>> = {
  [contextTag(1, false)]: 'user-certificates',
  [contextTag(2, false)]: 'ca-certificates',
  [contextTag(3, false)]: 'some-reasons',
  [contextTag(4, false)]: 'indirect',
  [contextTag(5, false)]: 'attribute-certificates',
};

/** RFC 5280, section 5.2.5: the DER of each name of the distribution point that a CRL is for; null where it is for all. */
export function distributionPointOf(
  octets: Uint8Array,
  extensions: readonly Extension[],
): readonly Uint8Array[] | null {
  const found = extensions.find(({ oid }) => oid === ISSUING_DISTRIBUTION_POINT);
  if (found === undefined) return null;
  const outer = new DerReader(octets, found.value);
  const reader = outer.inside(outer.expect(TAG.sequence, 'IssuingDistributionPoint'));
  const point = reader.optional(contextTag(0, true));
  if (point === null) return null;
  const choice = reader.inside(point);
  const names = choice.inside(choice.any());
  const listed: Uint8Array[] = [];
  while (!names.done) listed.push(octetsOf(octets, names.any().at));
  return listed;
}

/** What the extensions of a CRL limit it to. Throws DerError for one that is malformed. */
export function limitsOf(
  octets: Uint8Array,
  extensions: readonly Extension[],
): readonly CrlLimit[] {
  const limits: CrlLimit[] = [];
  for (const { oid, critical, value } of extensions) {
    if (oid === DELTA) limits.push('delta');
    if (oid === ISSUING_DISTRIBUTION_POINT) limits.push(...scopesIn(new DerReader(octets, value)));
    // RFC 5280, section 5.2: a CRL with a critical extension that is not known must not be used.
    if (critical && !KNOWN.includes(oid)) limits.push('critical-extension');
  }
  return [...new Set(limits)];
}

function scopesIn(outer: DerReader): readonly CrlLimit[] {
  const reader = outer.inside(outer.expect(TAG.sequence, 'IssuingDistributionPoint'));
  const found: CrlLimit[] = [];
  while (!reader.done) {
    const element = reader.any();
    const scope = SCOPES[element.tag];
    const isSet = octetsOf(reader.octets, element.contents).some((octet) => octet !== 0);
    if (scope !== undefined && isSet) found.push(scope);
  }
  return found;
}
