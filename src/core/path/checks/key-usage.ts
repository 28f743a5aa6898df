import type { Certificate } from '../../x509/certificate.ts';
import { type Check, failed, type Purpose, passed, placeOf, type Role } from './check.ts';

const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const ANY_PURPOSE = '2.5.29.37.0';
const PURPOSES: Readonly<Record<Exclude<Purpose, 'any'>, string>> = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
};

const has = ({ extensions }: Certificate, wanted: string): boolean =>
  extensions.some(({ oid }) => oid === wanted);

/**
 * RFC 5280, section 6.1.4 (n): where an issuer has keyUsage, keyCertSign is in it. What an end entity needs depends on
 * how its key is used, which path validation does not ask.
 */
export function checkKeyUsage(certificate: Certificate, role: Role): Check {
  const { keyUsage } = certificate.decoded;
  const constraint = 'keyUsage';
  const at = placeOf(certificate, KEY_USAGE);
  if (keyUsage === null) {
    return has(certificate, KEY_USAGE)
      ? failed(constraint, 'malformed-extension', KEY_USAGE, at)
      : passed(constraint);
  }
  return role === 'end-entity' || keyUsage.includes('keyCertSign')
    ? passed(constraint)
    : failed(constraint, 'no-key-cert-sign', keyUsage.join(' '), at);
}

/**
 * The purpose is among those of the end entity and of every CA that names any, as verifiers have it; absent and
 * anyExtendedKeyUsage fit all. RFC 5280, section 4.2.1.12: where the extension is, at least one purpose is in it.
 */
export function checkExtendedKeyUsage(certificate: Certificate, purpose: Purpose): Check {
  const { extendedKeyUsage } = certificate.decoded;
  const constraint = 'extendedKeyUsage';
  const at = placeOf(certificate, EXTENDED_KEY_USAGE);
  if (extendedKeyUsage === null || extendedKeyUsage.length === 0) {
    return has(certificate, EXTENDED_KEY_USAGE)
      ? failed(constraint, 'malformed-extension', EXTENDED_KEY_USAGE, at)
      : passed(constraint);
  }
  const fits =
    purpose === 'any' ||
    extendedKeyUsage.some((one) => one === ANY_PURPOSE || one === PURPOSES[purpose]);
  return fits ? passed(constraint) : failed(constraint, 'wrong-purpose', purpose, at);
}
