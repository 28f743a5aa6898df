import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Certificate } from './certificate.ts';
import { isRefusedWhenCritical } from './critical.ts';
import { deceptiveNames } from './deceptive-names.ts';
import { statusAt } from './describe.ts';

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const ANY_PURPOSE = '2.5.29.37.0';

/**
 * What is worth saying about one certificate. `isEndEntity`: it stands where the client's does; `isClient`: it is used
 * as a client's. Spans in its octets.
 */
export function certificateFindings(
  certificate: Certificate,
  now: number,
  isEndEntity: boolean,
  isClient = true,
): readonly Diagnostic[] {
  const found = [
    ...validity(certificate, now),
    ...unknownCritical(certificate),
    ...deceptiveNames(certificate),
  ];
  return isEndEntity ? [...found, ...fitness(certificate, isClient)] : found;
}

function validity(certificate: Certificate, now: number): readonly Diagnostic[] {
  const { notBefore, notAfter } = certificate;
  const status = statusAt(certificate, now);
  if (status === 'expired') {
    return [diagnose('certificate.expired', { since: notAfter.time?.iso ?? '' }, notAfter.at)];
  }
  if (status === 'not-yet-valid') {
    return [
      diagnose('certificate.not-yet-valid', { until: notBefore.time?.iso ?? '' }, notBefore.at),
    ];
  }
  return [];
}

/** RFC 5280, section 4.2: a critical extension that is not known is a reason to refuse the certificate. */
const unknownCritical = ({ extensions }: Certificate): readonly Diagnostic[] =>
  extensions
    .filter(({ critical, oid }) => critical && isRefusedWhenCritical(oid))
    .map(({ oid, at }) => diagnose('certificate.unknown-critical-extension', { oid }, at));

function fitness(
  { at, decoded, extensions }: Certificate,
  isClient: boolean,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const purposes = decoded.extendedKeyUsage;
  if (isClient && purposes !== null && !purposes.includes(CLIENT_AUTH)) {
    const anyExtendedKeyUsage = purposes.includes(ANY_PURPOSE) ? 'yes' : 'no';
    const place = extensions.find(({ oid }) => oid === '2.5.29.37')?.at ?? at;
    found.push(diagnose('certificate.no-client-auth', { anyExtendedKeyUsage }, place));
  }
  if (decoded.basicConstraints?.cA === true) {
    const place = extensions.find(({ oid }) => oid === '2.5.29.19')?.at ?? at;
    found.push(diagnose('certificate.ca-as-end-entity', {}, place));
  }
  return found;
}
