import type { Span } from './span.ts';

type None = Record<never, never>;

/**
 * What an expected value is (core/expected/expectation.ts, Kind), what stands in that place in the certificate that is
 * nearest, in which manner it differs (MANNERS) and in how much; and that certificate's number and title.
 */
type ExpectedArgs = {
  readonly kind: string;
  readonly nearest: string;
  readonly manner: string;
  readonly count: number;
  readonly number: number;
  readonly title: string;
};

/** A certificate by serial number and title, and who issued it. */
type OfCertificate = { readonly serial: string; readonly title: string; readonly issuer: string };

/** `by`: CRL or OCSP; `proven`: whether the signature of that verifies by a certificate of the paste, yes or no. */
type RevokedArgs = OfCertificate & {
  readonly since: string;
  readonly reason: string;
  readonly proven: string;
};

/**
 * What was checked and why it did not pass (core/path/checks/check.ts, Constraint and Reason), the value that it is
 * about, and the certificate.
 */
type CheckArgs = {
  readonly constraint: string;
  readonly reason: string;
  readonly found: string;
  readonly subject: string;
};

/** Every code with the arguments that its message needs. The code is the message key; codes are permanent. */
export interface DiagnosticArgs {
  'secret.private-key': { readonly kind: string };
  'input.too-large': { readonly limit: number; readonly left: number };
  'log.tls-verify-failed': { readonly reason: string };
  'log.tls-verify-status': { readonly status: string };
  'field.absent': { readonly read: number; readonly hop: string };
  'field.no-certificate': { readonly literal: string; readonly by: string };
  'field.text-output': { readonly tool: string };
  'field.value-from-another-format': {
    readonly name: string;
    readonly expected: string;
    readonly found: string;
  };
  'field.truncated': {
    readonly missing: number;
    readonly candidates: string;
    readonly length: number;
  };
  'field.companion-mismatch': { readonly name: string };
  'field.duplicate': { readonly name: string };
  'field.chain-only': None;
  'percent.plus-became-space': { readonly count: number };
  'percent.plus-became-slash': { readonly odds: number; readonly count: number };
  'percent.encoded-twice': { readonly layers: number };
  'percent.malformed': { readonly found: string };
  'percent.plus-at-risk': { readonly count: number };
  'percent.plus-not-at-risk': None;
  'app.plus-becomes-space': {
    readonly count: number;
    readonly decoder: string;
    readonly receiver: string;
    readonly error: string;
  };
  'app.reads-another-field': { readonly reads: string; readonly found: string };
  'app.does-not-read': {
    readonly error: string;
    readonly decoder: string;
    readonly receiver: string;
  };
  'app.takes-another-certificate': { readonly taken: string; readonly receiver: string };
  'text.html-escaped': { readonly count: number; readonly found: string };
  'text.typographic': { readonly count: number; readonly found: string };
  'text.rewrapped': { readonly columns: number };
  'pem.newlines-became-spaces': None;
  'pem.tab-folded': None;
  'pem.newlines-lost': None;
  'pem.newlines-escaped': None;
  /** `which`: BEGIN, END, or labels, which are then `begin` and `end`. */
  'pem.boundary-missing': {
    readonly which: string;
    readonly begin?: string;
    readonly end?: string;
  };
  'pem.headers-ignored': { readonly names: string };
  'pem.block-skipped-by-others': { readonly by: string };
  'base64.illegal-character': { readonly found: string };
  'base64.surplus-character': { readonly count: number };
  'base64.characters-missing': { readonly count: number; readonly pluses: number };
  'base64.case-changed': { readonly to: 'upper' | 'lower' };
  'base64.url-alphabet': { readonly count: number };
  'base64.padding-missing': { readonly count: number };
  'base64.pad-bits-set': { readonly found: string; readonly instead: string };
  'der.trailing-octets': { readonly count: number };
  'der.malformed': { readonly reason: string };
  'der.not-a-certificate': { readonly found: string; readonly certificates?: number };
  'der.pkcs7-bundle': {
    readonly certificates: number;
    readonly crls: number;
    readonly others: number;
  };
  'fingerprint.mismatch': ExpectedArgs;
  'fingerprint.match': ExpectedArgs;
  'certificate.expired': { readonly since: string };
  'certificate.not-yet-valid': { readonly until: string };
  'certificate.no-client-auth': { readonly anyExtendedKeyUsage: string };
  'certificate.ca-as-end-entity': None;
  'certificate.weak-key': { readonly algorithm: string; readonly bits: number };
  'certificate.weak-signature': { readonly algorithm: string };
  'certificate.unlisted-by-alb': { readonly reason: string };
  'certificate.deceptive-name': { readonly found: string };
  'certificate.read-as-latin1': { readonly name: string };
  'certificate.unknown-critical-extension': { readonly oid: string };
  'certificate.malformed-extension': {
    readonly oid: string;
    readonly name: string;
    readonly reason: string;
  };
  'certificate.not-as-specified': { readonly reason: string };
  'revocation.on-crl': RevokedArgs;
  'revocation.not-on-crl': OfCertificate & {
    readonly thisUpdate: string;
    readonly proven: string;
  };
  'revocation.ocsp-revoked': RevokedArgs;
  'revocation.ocsp-good': OfCertificate & {
    readonly thisUpdate: string;
    readonly proven: string;
  };
  'revocation.ocsp-unknown': OfCertificate;
  'revocation.later': RevokedArgs & { readonly by: string };
  'revocation.crl-outdated': { readonly issuer: string; readonly nextUpdate: string };
  'revocation.crl-signature-invalid': { readonly issuer: string };
  'revocation.crl-limited': { readonly issuer: string; readonly limits: string };
  'revocation.crl-unrelated': { readonly issuer: string };
  'revocation.ocsp-outdated': { readonly serial: string; readonly nextUpdate: string };
  'revocation.ocsp-signature-invalid': { readonly responder: string };
  'revocation.ocsp-responder-unauthorised': { readonly responder: string };
  'revocation.ocsp-unrelated': { readonly serial: string };
  'revocation.ocsp-failed': { readonly status: string };
  'revocation.malformed': { readonly what: string; readonly reason: string };
  'path.issuer-missing': { readonly issuer: string; readonly keyIdentifier: string };
  'path.circular': { readonly issuer: string };
  'path.out-of-order': None;
  'path.duplicate': None;
  'path.unrelated': { readonly issuer: string; readonly subject: string };
  'path.signature-invalid': { readonly issuer: string };
  'path.not-trusted': None;
  'path.constraint-violated': CheckArgs;
  'path.unproven': CheckArgs;
  'path.limit-reached': { readonly limit: string };
  'path.anchors-unread': { readonly count: number; readonly unread: number };
  'internal.plugin-threw': { readonly plugin: string; readonly reason: string };
}

export type DiagnosticCode = keyof DiagnosticArgs;

/**
 * error: an application that reads this as usual fails or is deceived; warning: it may, or something is not as it
 * should be; note: worth knowing. A healthy paste has notes only.
 */
export type Severity = 'error' | 'warning' | 'note';

/** A finding as data. `at` is in the coordinates of the text that the reporting step read. Narrow `args` by `code`. */
export type Diagnostic<C extends DiagnosticCode = DiagnosticCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly args: DiagnosticArgs[K];
    readonly at: Span | null;
  };
}[C];

/** The severity belongs to the code, never to the place that reports it. */
export const severityOf: Readonly<Record<DiagnosticCode, Severity>> = {
  'secret.private-key': 'error',
  'input.too-large': 'warning',
  'log.tls-verify-failed': 'error',
  'log.tls-verify-status': 'note',
  'field.absent': 'error',
  'field.no-certificate': 'error',
  'field.text-output': 'error',
  'field.value-from-another-format': 'warning',
  'field.truncated': 'error',
  'field.companion-mismatch': 'error',
  'field.duplicate': 'warning',
  'field.chain-only': 'note',
  'percent.plus-became-space': 'error',
  'percent.plus-became-slash': 'warning',
  'percent.encoded-twice': 'error',
  'percent.malformed': 'error',
  'percent.plus-at-risk': 'note',
  'percent.plus-not-at-risk': 'note',
  'app.plus-becomes-space': 'error',
  'app.reads-another-field': 'error',
  'app.does-not-read': 'error',
  'app.takes-another-certificate': 'error',
  'text.html-escaped': 'error',
  'text.typographic': 'error',
  'text.rewrapped': 'note',
  'pem.newlines-became-spaces': 'note',
  'pem.tab-folded': 'note',
  'pem.newlines-lost': 'warning',
  'pem.newlines-escaped': 'note',
  'pem.boundary-missing': 'error',
  'pem.headers-ignored': 'error',
  'pem.block-skipped-by-others': 'error',
  'base64.illegal-character': 'error',
  'base64.surplus-character': 'error',
  'base64.characters-missing': 'error',
  'base64.case-changed': 'error',
  'base64.url-alphabet': 'warning',
  'base64.padding-missing': 'note',
  'base64.pad-bits-set': 'warning',
  'der.trailing-octets': 'warning',
  'der.malformed': 'error',
  'der.not-a-certificate': 'error',
  'der.pkcs7-bundle': 'note',
  'fingerprint.mismatch': 'error',
  'fingerprint.match': 'note',
  'certificate.expired': 'error',
  'certificate.not-yet-valid': 'error',
  'certificate.no-client-auth': 'error',
  'certificate.ca-as-end-entity': 'warning',
  'certificate.weak-key': 'warning',
  'certificate.weak-signature': 'warning',
  'certificate.unlisted-by-alb': 'note',
  'certificate.deceptive-name': 'warning',
  'certificate.read-as-latin1': 'note',
  'certificate.unknown-critical-extension': 'error',
  'certificate.malformed-extension': 'warning',
  'certificate.not-as-specified': 'warning',
  'revocation.on-crl': 'error',
  'revocation.not-on-crl': 'note',
  'revocation.ocsp-revoked': 'error',
  'revocation.ocsp-good': 'note',
  'revocation.ocsp-unknown': 'warning',
  'revocation.later': 'warning',
  'revocation.crl-outdated': 'warning',
  'revocation.crl-signature-invalid': 'warning',
  'revocation.crl-limited': 'note',
  'revocation.crl-unrelated': 'note',
  'revocation.ocsp-outdated': 'warning',
  'revocation.ocsp-signature-invalid': 'warning',
  'revocation.ocsp-responder-unauthorised': 'warning',
  'revocation.ocsp-unrelated': 'note',
  'revocation.ocsp-failed': 'warning',
  'revocation.malformed': 'warning',
  'path.issuer-missing': 'note',
  'path.circular': 'warning',
  'path.out-of-order': 'warning',
  'path.duplicate': 'warning',
  'path.unrelated': 'warning',
  'path.signature-invalid': 'error',
  'path.not-trusted': 'warning',
  'path.constraint-violated': 'error',
  'path.unproven': 'warning',
  'path.limit-reached': 'warning',
  'path.anchors-unread': 'warning',
  'internal.plugin-threw': 'error',
};

/** The finding `code` with its arguments, at a span of what was read, or null where it has no place. */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  args: DiagnosticArgs[C],
  at: Span | null,
): Diagnostic<C> {
  // The one audited cast: TypeScript cannot see that a generic code and its arguments make a member of the union.
  return { code, args, at } as Diagnostic<C>;
}
