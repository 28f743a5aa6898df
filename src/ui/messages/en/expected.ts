import type { ReportJson } from '../../../core/report.ts';
import { type ExpectedArgs, expectedOf, quotable } from '../expected.ts';
import type { Sentences } from '../prose.ts';

const KINDS: Readonly<Record<string, string>> = {
  certificate: 'certificate',
  sha1: 'SHA-1 fingerprint',
  sha256: 'SHA-256 fingerprint',
  sha384: 'SHA-384 fingerprint',
  sha512: 'SHA-512 fingerprint',
  md5: 'MD5 fingerprint',
  'spki-sha1': 'SHA-1 of the public key',
  'spki-sha256': 'SHA-256 of the public key',
  'spki-sha384': 'SHA-384 of the public key',
  'spki-sha512': 'SHA-512 of the public key',
  openadr: 'OpenADR fingerprint',
  'subject-key-identifier': 'subject key identifier',
  serial: 'serial number',
  subject: 'subject',
  issuer: 'issuer',
  'common-name': 'common name',
  san: 'subject alternative name',
  spiffe: 'SPIFFE ID',
};

const kindOf = ({ kind }: ExpectedArgs): string => KINDS[kind] ?? 'value';

const bytes = (count: number): string => (count === 1 ? '1 byte' : `${count} bytes`);

/** How near an expected value is, as a clause. */
function nearness({ kind, manner, number, count }: ExpectedArgs): string {
  if (kind === 'md5') return 'MD5 is not computed here; ask for the SHA-256';
  switch (manner) {
    case 'other-algorithm':
      return `it is made from certificate ${number}, but with another hash algorithm`;
    case 'spki':
      return `it is the hash of the public key of certificate ${number} (an SPKI pin), not of the certificate`;
    case 'certificate-digest':
      return `it is the hash of certificate ${number} itself, not of its public key`;
    case 'same-key':
      return kind === 'certificate'
        ? `certificate ${number} is another one with the same key`
        : `it is that of certificate ${number}, another one with the client's key`;
    case 'issuer':
      return "it is the issuer's, not the client's";
    case 'openleadr-before':
      return 'older releases of openleadr computed it so, one byte too early; newer ones take the last ten bytes of the SHA-256';
    case 'first-of-digest':
      return 'it is the first ten bytes of the SHA-256; OpenADR takes the last ten';
    case 'pem-file':
      return `it is the hash of the PEM file of certificate ${number}, not of its DER`;
    case 'sign':
      return 'only the sign differs';
    case 'reversed':
      return 'its bytes stand in reverse order';
    case 'rounded':
      return 'it was rounded, as a spreadsheet does';
    case 'case':
      return 'only upper and lower case differ';
    case 'wildcard':
      return 'only a wildcard covers it';
    case 'first-and-last-octets':
      return `the first and the last bytes agree with certificate ${number} (${bytes(count)}), those between do not`;
    case 'first-octets':
      return `only the first ${bytes(count)} agree with certificate ${number}`;
    case 'last-octets':
      return `only the last ${bytes(count)} agree with certificate ${number}`;
    case 'attributes':
      return kind === 'certificate'
        ? `certificate ${number} has the same subject and another key`
        : `${count === 1 ? '1 attribute agrees' : `${count} attributes agree`} with certificate ${number}, the rest does not`;
    case 'similar':
      return `it is similar to that of certificate ${number}`;
    default:
      return 'nothing here comes near it';
  }
}

/** The sentence for an expected value that was found. */
export const matchFinding = (args: ExpectedArgs): string =>
  `The expected ${kindOf(args)} is that of certificate ${args.number}${args.title === '' ? '' : ` (${args.title})`}.`;

/** The sentence for an expected value that was not found. */
export const mismatchFinding = (args: ExpectedArgs): string =>
  `The expected ${kindOf(args)} is not that of the client's certificate: ${nearness(args)}.${args.nearest === '' ? '' : ` Certificate ${args.number} has ${args.nearest}.`}`;

/** The verdict on expected values of which at least one was not found; null where all were. */
export function mismatch(report: ReportJson): Sentences | null {
  const { matched, missed } = expectedOf(report);
  const [first] = missed;
  if (first === undefined) return null;
  const quoted = quotable(first);
  return [
    `Intact, but not what was expected. Does not match: ${kinds(missed)}.${matched.length === 0 ? '' : ` Matches: ${kinds(matched)}.`}`,
    `${kindOf(first)}: ${nearness(first)}.${quoted === '' ? '' : ` Certificate ${first.number} has ${quoted}.`} After a renewal, register what the client sends now.`,
  ];
}

/** Which expected values were found, as a sentence to follow another; "" where none was given. */
export function matches(report: ReportJson): string {
  const { matched } = expectedOf(report);
  return matched.length === 0 ? '' : ` As expected: ${kinds(matched)}.`;
}

/** How near the first value is that was not found, without what stands in the certificate; "" where all were. */
export function evidenceOf(report: ReportJson): string {
  const [first] = expectedOf(report).missed;
  return first === undefined ? '' : `the expected ${kindOf(first)}: ${nearness(first)}`;
}

const kinds = (all: readonly ExpectedArgs[]): string => [...new Set(all.map(kindOf))].join(', ');
