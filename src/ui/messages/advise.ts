import type { DiagnosticCode } from '../../core/diagnostic.ts';
import type { ErrorCause } from '../../core/error-text/wording.ts';
import type { ReportJson } from '../../core/report.ts';
import type { Inspection } from '../../core/view.ts';

/** What kind of thing is to be done by whom: the languages only phrase it. */
export type Step =
  | 'app-decoder'
  | 'app-field'
  | 'app-first-block'
  | 'proxy-reencode'
  | 'proxy-forward'
  | 'proxy-encode-once'
  | 'proxy-form-decoder'
  | 'proxy-mutual-tls'
  | 'proxy-smaller'
  | 'customer-pem'
  | 'customer-full-value'
  | 'customer-chain'
  | 'customer-renew'
  | 'customer-reissue'
  | 'customer-registered'
  | 'customer-client-auth'
  | 'customer-leaf'
  | 'customer-revoke'
  | 'customer-sends';

/** Steps by whose side they are on. */
export interface Steps {
  /** Whether the proxy forwards certificates that it did not verify. */
  readonly isUnverified: boolean;
  readonly app: readonly Step[];
  readonly proxy: readonly Step[];
  readonly customer: readonly Step[];
}

const STEPS: Readonly<Partial<Record<DiagnosticCode | ErrorCause, readonly Step[]>>> = {
  'secret.private-key': ['customer-revoke'],
  'field.absent': ['proxy-mutual-tls', 'proxy-forward'],
  'field.no-certificate': ['proxy-mutual-tls'],
  'field.too-large': ['proxy-smaller'],
  'client.sent-none': ['customer-sends'],
  'field.text-output': ['customer-pem'],
  'der.not-a-certificate': ['customer-pem'],
  'field.value-from-another-format': ['app-decoder', 'proxy-reencode'],
  'field.truncated': ['customer-full-value'],
  'percent.plus-became-space': ['app-decoder', 'proxy-form-decoder'],
  'percent.plus-became-slash': ['proxy-form-decoder'],
  'percent.encoded-twice': ['proxy-encode-once'],
  'percent.malformed': ['customer-full-value'],
  'percent.plus-at-risk': ['app-decoder', 'proxy-reencode'],
  'app.plus-becomes-space': ['app-decoder', 'proxy-reencode'],
  'app.reads-another-field': ['app-field', 'proxy-forward'],
  'app.does-not-read': ['app-decoder'],
  'app.takes-another-certificate': ['app-first-block'],
  'pem.block-skipped-by-others': ['app-first-block'],
  'pem.boundary-missing': ['customer-full-value'],
  'pem.headers-ignored': ['customer-pem'],
  'base64.illegal-character': ['customer-full-value'],
  'base64.surplus-character': ['customer-full-value'],
  'base64.pad-bits-set': ['customer-full-value'],
  'base64.characters-missing': ['customer-full-value'],
  'base64.case-changed': ['customer-full-value'],
  'text.html-escaped': ['customer-full-value'],
  'text.typographic': ['customer-full-value'],
  'der.malformed': ['customer-full-value'],
  'fingerprint.mismatch': ['customer-registered'],
  'certificate.expired': ['customer-renew'],
  'revocation.on-crl': ['customer-reissue'],
  'revocation.ocsp-revoked': ['customer-reissue'],
  'certificate.no-client-auth': ['customer-client-auth'],
  'certificate.ca-as-end-entity': ['customer-leaf'],
  'path.unrelated': ['customer-chain'],
  'path.signature-invalid': ['customer-chain'],
};

const CODE: readonly Step[] = ['app-decoder', 'proxy-reencode'];

/** AWS: in passthrough mode the load balancer does not verify what it forwards. */
const passesThrough = ({ fields }: ReportJson): boolean =>
  fields.some(({ format, certificates }) => format === 'aws-alb' && certificates.length > 0);

const OF_THE_CLIENT: readonly ErrorCause[] = [
  'client.sent-none',
  'path.issuer-missing',
  'certificate.expired',
  'certificate.no-client-auth',
  'revocation.on-crl',
];

/** Whether a cause is to be looked for in the client's certificates, and not in the header that carries them. */
export const isOfTheClient = (cause: ErrorCause): boolean => OF_THE_CLIENT.includes(cause);

/** No finding says that an intact header is too large for the server that refused it. */
const refusedFor = ({ verdict, errorTexts }: ReportJson): readonly ErrorCause[] =>
  verdict.state === 'intact'
    ? errorTexts.flatMap(({ size, explained, causes }) => (size && explained ? causes : []))
    : [];

/** Where only an error message was pasted, its two likeliest causes stand for findings. */
function causesIn(report: ReportJson): readonly (DiagnosticCode | ErrorCause)[] {
  const { findings, errorTexts } = report;
  const refused = refusedFor(report);
  if (refused.length > 0) return refused;
  if (findings.length > 0) return findings.map(({ code }) => code);
  return errorTexts[0]?.causes.slice(0, 2) ?? [];
}

/** What is to be done, most important first; nothing twice. */
export function stepsFor({ report, view }: Inspection): Steps {
  // Where no code helps, nothing is said of code.
  const isCurable = view.fixes.length > 0;
  const steps = causesIn(report).flatMap((code) => STEPS[code] ?? []);
  // What nobody recognises was cut or changed, or something else was sent.
  if (report.verdict.state === 'unrecognised') steps.push('customer-full-value');
  const all = [...new Set(steps)].filter((step) => isCurable || !CODE.includes(step));
  const of = (who: string): readonly Step[] => all.filter((step) => step.startsWith(`${who}-`));
  return {
    isUnverified: passesThrough(report),
    app: of('app'),
    proxy: of('proxy'),
    customer: of('customer'),
  };
}
