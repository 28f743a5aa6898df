import type { Member } from '../../core/path/validate.ts';
import type { Span } from '../../core/span.ts';

/** One name of a subjectAltName. `value` as the report has it. */
interface AltName {
  readonly value: string;
  readonly at: Span;
}

/** The names of one type (an identifier of GeneralName) in the order of the certificate. */
export const altNames = ({ certificate }: Member, type: string): readonly AltName[] =>
  (certificate.decoded.subjectAltName ?? []).filter((name) => name.type === type);

/** Whether the subject names nothing at all. */
export const isNameless = ({ certificate }: Member): boolean =>
  certificate.subject.rdns.every((rdn) => rdn.length === 0);

/** The first name of a type that is not of this form. */
export function misnamed(
  member: Member,
  type: string,
  isFine: (value: string) => boolean,
): AltName | null {
  return altNames(member, type).find(({ value }) => !isFine(value)) ?? null;
}

/** Octets of a text in UTF-8. */
export const octetsIn = (text: string): number => new TextEncoder().encode(text).length;

/** Characters that so many octets take in base64 (RFC 4648, section 4). */
export const base64Length = (octets: number): number => Math.ceil(octets / 3) * 4;
