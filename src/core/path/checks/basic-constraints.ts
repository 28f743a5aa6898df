import type { Certificate } from '../../x509/certificate.ts';
import { type Check, failed, passed, placeOf, type Role } from './check.ts';

const OID = '2.5.29.19';

/**
 * RFC 5280, section 6.1.4 (k): an issuer is a CA. A v1 certificate cannot say so: as a trust anchor it is one, as an
 * intermediate it is none. Where nothing is issued, the extension need only be readable.
 */
export function checkBasicConstraints(certificate: Certificate, role: Role): Check {
  const { decoded, extensions, version } = certificate;
  const constraint = 'basicConstraints';
  const at = placeOf(certificate, OID);
  const isThere = extensions.some(({ oid }) => oid === OID);
  const found = decoded.basicConstraints;
  if (isThere && found === null) return failed(constraint, 'malformed-extension', OID, at);
  if (role === 'end-entity') return passed(constraint);
  const isOld = version < 3 && !isThere && role === 'top';
  const isCa = found?.cA === true && (version === 3 || role === 'top');
  return isCa || isOld ? passed(constraint) : failed(constraint, 'not-a-ca', '', at);
}

/**
 * RFC 5280, section 4.2.1.9: at most so many intermediate certificates that are not self-issued stand below this one;
 * the last certificate of the path is none of them.
 */
export function checkPathLength(certificate: Certificate, below: number): Check {
  const limit = certificate.decoded.basicConstraints?.pathLenConstraint ?? null;
  const constraint = 'pathLenConstraint';
  return limit !== null && below > limit
    ? failed(constraint, 'path-too-long', `${limit}`, placeOf(certificate, OID))
    : passed(constraint);
}
