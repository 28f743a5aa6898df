import { contextTag, type DerReader, octetsOf, TAG } from '../der.ts';
import { toHex } from '../text.ts';

/** RFC 5280, section 4.2.1.2: lower-case hex. Throws DerError. */
export function readSubjectKeyIdentifier(outer: DerReader): string {
  const element = outer.expect(TAG.octetString, 'SubjectKeyIdentifier');
  outer.end('SubjectKeyIdentifier');
  return toHex(octetsOf(outer.octets, element.contents));
}

/** RFC 5280, section 4.2.1.1: the keyIdentifier in lower-case hex; null where only issuer and serial are given. */
export function readAuthorityKeyIdentifier(outer: DerReader): string | null {
  const reader = outer.inside(outer.expect(TAG.sequence, 'AuthorityKeyIdentifier'));
  outer.end('AuthorityKeyIdentifier');
  const element = reader.optional(contextTag(0, false));
  return element === null ? null : toHex(octetsOf(outer.octets, element.contents));
}
