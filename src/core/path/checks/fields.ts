import type { Certificate } from '../../x509/certificate.ts';
import { statusAt } from '../../x509/describe.ts';
import { type Check, failed, passed, unproven } from './check.ts';

/** RFC 5280, section 6.1.3 (a) (2): `now`, in milliseconds since the epoch, lies within the validity. */
export function checkValidity(certificate: Certificate, now: number): Check {
  const { notBefore, notAfter } = certificate;
  const constraint = 'validity';
  switch (statusAt(certificate, now)) {
    case 'expired':
      return failed(constraint, 'expired', notAfter.time?.iso ?? '', notAfter.at);
    case 'not-yet-valid':
      return failed(constraint, 'not-yet-valid', notBefore.time?.iso ?? '', notBefore.at);
    case 'unknown': {
      const { at } = notBefore.time === null ? notBefore : notAfter;
      return failed(constraint, 'unreadable-time', '', at);
    }
    case 'valid':
      return passed(constraint);
  }
}

/** RFC 5280, section 4.1.2.2: a positive number. Verifiers differ about negative ones: nothing rests on one. */
export function checkSerialNumber({ serialNumber: { value, at } }: Certificate): Check {
  const constraint = 'serialNumber';
  return (value[0] ?? 0) >= 0x80
    ? unproven(constraint, 'negative-serial', '', at)
    : passed(constraint);
}

/** RFC 5280, section 4.1.2.4: the issuer has a name. */
export function checkIssuer({ issuer }: Certificate): Check {
  const constraint = 'issuer';
  return issuer.rdns.length === 0
    ? failed(constraint, 'empty-issuer', '', issuer.at)
    : passed(constraint);
}
