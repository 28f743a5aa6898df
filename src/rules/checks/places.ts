import type { Member } from '../../core/path/validate.ts';
import type { Span } from '../../core/span.ts';
import type { Extension } from '../../core/x509/extensions/extensions.ts';

/** OIDs of extensions (RFC 5280, section 4.2). */
export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** The first extension with this OID. */
export const extensionOf = ({ certificate }: Member, oid: string): Extension | undefined =>
  certificate.extensions.find((extension) => extension.oid === oid);

/** Where an extension stands; null where there is none. */
export const extensionAt = (member: Member, oid: string): Span | null =>
  extensionOf(member, oid)?.at ?? null;
