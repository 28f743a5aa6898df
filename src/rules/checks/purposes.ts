import type { Member } from '../../core/path/validate.ts';
import { nameOfOid } from '../../core/x509/extensions/oid-names.ts';

/** RFC 5280, section 4.2.1.12. */
export const PURPOSE = {
  any: '2.5.29.37.0',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  clientAuth: '1.3.6.1.5.5.7.3.2',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** What the extended key usage lists; null where there is none, which allows every purpose. */
export const purposesOf = ({ certificate }: Member): readonly string[] | null =>
  certificate.decoded.extendedKeyUsage;

/** Whether it is for TLS clients by its own words: no extended key usage, or one with id-kp-clientAuth. */
export const isForClients = (member: Member): boolean =>
  purposesOf(member)?.includes(PURPOSE.clientAuth) ?? true;

/** Purposes by their names, those without one by OID. */
export const purposeNames = (purposes: readonly string[]): string =>
  purposes.map((oid) => nameOfOid(oid).replace(` (${oid})`, '')).join(', ');
