import type { Span } from '../../span.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { DerError, DerReader, type Element, octetsOf, TAG } from '../../x509/der.ts';
import { renderAddress } from '../../x509/extensions/general-names.ts';
import { readName, renderName } from '../../x509/name.ts';
import { readAscii } from '../../x509/text.ts';
import { rdnKeys } from '../name-key.ts';
import { readAddress } from './address.ts';
import { type DnsName, readDnsName } from './dns-name.ts';
import { visibleAscii } from './domain.ts';
import { type Mailbox, readMailbox } from './mailbox.ts';
import { readUriHost } from './uri.ts';

/** The name forms that constraints are processed for; `form` of any other is the identifier octet of its GeneralName. */
export type NameValue =
  | { readonly form: 'dNSName'; readonly value: DnsName }
  | { readonly form: 'rfc822Name'; readonly value: Mailbox }
  | { readonly form: 'directoryName'; readonly value: readonly string[] }
  | { readonly form: 'uniformResourceIdentifier'; readonly value: string }
  | { readonly form: 'iPAddress'; readonly value: Uint8Array }
  | { readonly form: number; readonly value: null };

/** The forms by the identifier octet of their GeneralName (RFC 5280, section 4.2.1.6). */
const FORMS = {
  129: 'rfc822Name',
  130: 'dNSName',
  134: 'uniformResourceIdentifier',
  135: 'iPAddress',
  164: 'directoryName',
} as const;

/** A name of a certificate that constraints apply to. `read` is null where it is not in the form that it claims. */
export interface CertificateName {
  readonly form: NameValue['form'];
  readonly read: NameValue | null;
  readonly text: string;
  readonly at: Span;
}

/** The form of a GeneralName by its identifier octet. */
export function formOf(tag: number): NameValue['form'] {
  switch (tag) {
    case 0x81:
    case 0x82:
    case 0x86:
    case 0x87:
    case 0xa4:
      return FORMS[tag];
    default:
      return tag;
  }
}

const SUBJECT_ALT_NAME = '2.5.29.17';
/** PKCS #9: emailAddress. */
const EMAIL_ADDRESS = '1.2.840.113549.1.9.1';

/**
 * The names that constraints apply to: those of subjectAltName, the subject unless it is empty, and its emailAddress
 * where subjectAltName has no rfc822Name (RFC 5280, section 4.2.1.10). Null where subjectAltName is no list of names.
 */
export function namesOf(certificate: Certificate): readonly CertificateName[] | null {
  const { subject } = certificate;
  const alternative = alternativeNames(certificate);
  if (alternative === null) return null;
  const isEmpty = subject.rdns.every((rdn) => rdn.length === 0);
  const own: readonly CertificateName[] = isEmpty
    ? []
    : [
        {
          form: 'directoryName',
          read: { form: 'directoryName', value: rdnKeys(subject) },
          text: renderName(subject),
          at: subject.at,
        },
      ];
  const hasMailbox = alternative.some(({ form }) => form === 'rfc822Name');
  return [...own, ...(hasMailbox ? [] : mailboxesIn(certificate)), ...alternative];
}

/** How many names count for the limit of comparisons: entries of subjectAltName, and attributes of the subject. */
export const countNames = (certificate: Certificate): number =>
  (alternativeNames(certificate)?.length ?? 0) + certificate.subject.rdns.flat().length;

function mailboxesIn({ subject }: Certificate): readonly CertificateName[] {
  return subject.rdns
    .flat()
    .filter(({ type }) => type === EMAIL_ADDRESS)
    .map(({ value, at }) => {
      const mailbox = readMailbox(value);
      const read = mailbox && ({ form: 'rfc822Name', value: mailbox } as const);
      return { form: 'rfc822Name', read, text: value, at };
    });
}

function alternativeNames({ octets, extensions }: Certificate): readonly CertificateName[] | null {
  const extension = extensions.find(({ oid }) => oid === SUBJECT_ALT_NAME);
  if (extension === undefined) return [];
  try {
    const outer = new DerReader(octets, extension.value);
    const reader = outer.inside(outer.expect(TAG.sequence, 'GeneralNames'));
    outer.end('GeneralNames');
    const names: CertificateName[] = [];
    while (!reader.done) names.push(nameOf(octets, reader.any()));
    return names;
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

function nameOf(octets: Uint8Array, element: Element): CertificateName {
  const { tag, contents, at } = element;
  const form = formOf(tag);
  return { form, read: readGeneralName(octets, tag, contents), text: textOf(octets, element), at };
}

/** Reads the value of a GeneralName; null where it is not in its form. */
function readGeneralName(octets: Uint8Array, tag: number, contents: Span): NameValue | null {
  const form = formOf(tag);
  const of = <F extends string, V>(name: F, value: V | null) =>
    value === null ? null : ({ form: name, value } as const);
  const text = (): string | null => visibleAscii(octets, contents);
  switch (form) {
    case 'dNSName':
      return of(form, through(text(), readDnsName));
    case 'rfc822Name':
      return of(form, through(text(), readMailbox));
    case 'uniformResourceIdentifier':
      return of(form, through(text(), readUriHost));
    case 'iPAddress':
      return of(form, readAddress(octets, contents));
    case 'directoryName':
      return of(form, readDirectoryName(octets, contents));
    default:
      return { form, value: null };
  }
}

/** What a reader makes of a text that is there. */
export const through = <T>(text: string | null, read: (text: string) => T | null): T | null =>
  text === null ? null : read(text);

/** The keys of the RDNs of a directoryName; null where no Name stands there. */
export function readDirectoryName(octets: Uint8Array, contents: Span): readonly string[] | null {
  try {
    const reader = new DerReader(octets, contents);
    const name = readName(octets, reader.expect(TAG.sequence, 'directoryName'));
    reader.end('directoryName');
    return rdnKeys(name);
  } catch (error) {
    if (error instanceof DerError) return null;
    throw error;
  }
}

const MOST_TEXT = 256;

/** A GeneralName as a person reads it. */
function textOf(octets: Uint8Array, { tag, contents }: Pick<Element, 'tag' | 'contents'>): string {
  if (tag === 0x87) return renderAddress(octetsOf(octets, contents).subarray(0, 32));
  if (tag !== 0xa4) return readAscii(octets, contents).slice(0, MOST_TEXT);
  try {
    const reader = new DerReader(octets, contents);
    return renderName(readName(octets, reader.expect(TAG.sequence, 'directoryName'))).slice(
      0,
      MOST_TEXT,
    );
  } catch (error) {
    if (error instanceof DerError) return '';
    throw error;
  }
}
