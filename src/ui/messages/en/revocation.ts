import type { ReportJson } from '../../../core/report.ts';
import { type Facts, utc } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { type RevocationFindings, type RevokedArgs, revokedIn } from '../revocation.ts';
import { plural } from './numbers.ts';

/** RFC 5280, section 5.3.1. */
const REASONS: Readonly<Record<string, string>> = {
  keyCompromise: 'its key was compromised',
  cACompromise: 'the key of its CA was compromised',
  affiliationChanged: 'its subject changed',
  superseded: 'another certificate replaced it',
  cessationOfOperation: 'it is no longer needed',
  certificateHold: 'on hold, which may end',
  privilegeWithdrawn: 'a privilege was withdrawn',
  aACompromise: 'an attribute authority was compromised',
};

const LIMITS: Readonly<Record<string, string>> = {
  delta: 'it is a delta CRL, which lists only changes',
  indirect: 'it speaks for other issuers too',
  'user-certificates': 'it is for end-entity certificates only',
  'ca-certificates': 'it is for CA certificates only',
  'attribute-certificates': 'it is for attribute certificates only',
  'some-reasons': 'it lists only some reasons',
  'critical-extension': 'it has a critical extension that is not known, and must not be used',
  'distribution-point': 'it is for one distribution point only',
};

interface Certificate {
  readonly serial: string;
  readonly title: string;
}

const named = ({ serial, title }: Certificate): string =>
  `${title === '' ? 'The certificate' : `“${title}”`} (serial number ${serial})`;

const when = (since: string): string => (since === '' ? '' : ` since ${utc(since)}`);

const why = (reason: string): string =>
  reason === '' ? '' : `, reason ${reason}${REASONS[reason] ? ` (${REASONS[reason]})` : ''}`;

const crlProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : ' No certificate here verifies the signature of the CRL: that it is genuine is not shown. Paste the certificate of its CA too, here or as a trust anchor.';

const ocspProof = (proven: string): string =>
  proven === 'yes'
    ? ''
    : ' That the signer may answer for this CA is not shown: paste the certificate of the CA too, here or as a trust anchor.';

/** What each finding about revocation says in English. */
export const revocation: RevocationFindings = {
  'der.pkcs7-bundle': ({ certificates, crls, others }) =>
    `A PKCS #7 bundle with ${plural(certificates, 'certificate', 'certificates')}${crls === 0 ? '' : ` and ${plural(crls, 'CRL', 'CRLs')}`}. Such a set has no order: the end entity is shown first.${others === 0 ? '' : ` ${plural(others, 'element', 'elements')} of another kind left out.`}`,
  'revocation.on-crl': (args) =>
    `${named(args)} is on the CRL of ${args.issuer}: revoked${when(args.since)}${why(args.reason)}.${crlProof(args.proven)}`,
  'revocation.not-on-crl': (args) =>
    `${named(args)} is not on the CRL of ${args.issuer}${args.thisUpdate === '' ? '' : ` of ${utc(args.thisUpdate)}`}.${crlProof(args.proven)}`,
  'revocation.ocsp-revoked': (args) =>
    `The OCSP response says that ${named(args)} is revoked${when(args.since)}${why(args.reason)}.${ocspProof(args.proven)}`,
  'revocation.ocsp-good': (args) =>
    `The OCSP response says that ${named(args)} was not revoked${args.thisUpdate === '' ? '' : ` at ${utc(args.thisUpdate)}`}.${ocspProof(args.proven)}`,
  'revocation.ocsp-unknown': (args) =>
    `The OCSP responder does not know ${named(args)}: it may be the wrong responder, or the certificate was never issued.`,
  'revocation.later': (args) =>
    `${named(args)} is revoked${when(args.since)}, after the time at which it is judged (${args.by}${why(args.reason)}).`,
  'revocation.crl-outdated': ({ issuer, nextUpdate }) =>
    `The CRL of ${issuer} was to be replaced by ${utc(nextUpdate)}: get a newer one. Many verifiers refuse every certificate while theirs is too old.`,
  'revocation.crl-signature-invalid': ({ issuer }) =>
    `The CRL is not signed by ${issuer}, or was changed: nothing is taken from it.`,
  'revocation.crl-limited': ({ issuer, limits }) =>
    `The CRL of ${issuer} does not tell everything: ${limits
      .split(',')
      .map((limit) => LIMITS[limit] ?? limit)
      .join('; ')}.`,
  'revocation.crl-unrelated': ({ issuer }) =>
    `The CRL is that of ${issuer}, which issued none of these certificates: it says nothing about them.`,
  'revocation.ocsp-outdated': ({ serial, nextUpdate }) =>
    `The OCSP answer about ${serial} was to be renewed by ${utc(nextUpdate)}: get a newer one.`,
  'revocation.ocsp-signature-invalid': ({ responder }) =>
    `The OCSP response is not signed by ${responder}, or was changed: nothing is taken from it.`,
  'revocation.ocsp-responder-unauthorised': ({ responder }) =>
    `${responder} signed the OCSP response, and may not: it is neither the issuer, nor did that issue it a certificate with id-kp-OCSPSigning.`,
  'revocation.ocsp-unrelated': ({ serial }) =>
    `The OCSP response is about serial number ${serial}, which is none of these certificates.`,
  'revocation.ocsp-failed': ({ status }) =>
    `The OCSP response is no answer: ${status}. Ask the responder again.`,
  'revocation.malformed': ({ what, reason }) => `The ${what} could not be read: ${reason}.`,
};

/** The verdict on a certificate that is revoked, in English; null where none is. */
export function revoked(facts: Facts, report: ReportJson): Sentences | null {
  const found = revokedIn(report);
  if (found === null) return null;
  return [
    `Intact, but ${which(facts)} is revoked${when(found.args.since)}${why(found.args.reason)}.`,
    next(found.by, found.args),
  ];
}

const which = ({ aboutNumber }: Facts): string =>
  aboutNumber > 1 ? `certificate ${aboutNumber}` : 'the client certificate';

const next = (by: 'CRL' | 'OCSP', { issuer, proven }: RevokedArgs): string =>
  `${by === 'CRL' ? `The CRL of ${issuer}` : 'The OCSP response'} says so${proven === 'yes' ? ', and its signature verifies' : '; that it is genuine is not shown here'}. Ask the customer for a new certificate.`;

/** A bundle in place of a certificate, in English. */
export const bundleInstead = (count: number): Sentences => [
  `A PKCS #7 bundle stands where a certificate belongs; ${plural(count, 'certificate was', 'certificates were')} taken out of it.`,
  'Most applications read no PKCS #7 here. Send the certificate alone: openssl pkcs7 -print_certs takes it out.',
];

/** A CRL or an OCSP response without a certificate beside it, in English; null where neither is. */
export function revocationAlone({ crls, ocspResponses }: ReportJson): Sentences | null {
  const next =
    'Paste the certificates above it: the page then says which of them are revoked, and since when.';
  const [crl] = crls;
  if (crl !== undefined) {
    return [
      `No certificate: this is the CRL of ${crl.issuer}, with ${plural(crl.entries, 'entry', 'entries')}.`,
      next,
    ];
  }
  return ocspResponses.length === 0 ? null : ['No certificate: this is an OCSP response.', next];
}
