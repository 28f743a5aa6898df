import type { DiagnosticCode } from '../diagnostic.ts';
import type { FieldJson, FindingJson, ReportJson, VerdictState } from '../report.ts';

/** What the verdict is made from. */
export interface Judgement {
  readonly findings: readonly FindingJson[];
  readonly fields: readonly FieldJson[];
  /** How many certificates were read, and how many stand there but could not be. */
  readonly certificates: number;
  readonly lost: number;
  /** False where trust anchors were given, and a path reaches none. */
  readonly isTrusted: boolean;
  readonly isHeaders: boolean;
}

const MOST_CODES = 2;

/** Damage that was not undone: part of what was sent is not here. */
const LOST: readonly DiagnosticCode[] = [
  'field.truncated',
  'der.malformed',
  'der.not-a-certificate',
  'base64.surplus-character',
];
const NOT_NOW: readonly DiagnosticCode[] = ['certificate.expired', 'certificate.not-yet-valid'];
const UNFIT: readonly DiagnosticCode[] = [
  'revocation.on-crl',
  'revocation.ocsp-revoked',
  'certificate.no-client-auth',
  'certificate.unknown-critical-extension',
  'path.signature-invalid',
  'path.constraint-violated',
  'path.not-trusted',
];
const MISMATCH: readonly DiagnosticCode[] = ['fingerprint.mismatch', 'field.companion-mismatch'];
const NOTHING: readonly DiagnosticCode[] = [
  'field.absent',
  'field.no-certificate',
  'field.text-output',
  'der.not-a-certificate',
];

/** The first state that applies (contract.md, VerdictState), and the causes that lead to it, at most two. */
export function verdictOf(judgement: Judgement): ReportJson['verdict'] {
  const codes = judgement.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code);
  const state = stateOf(judgement);
  // Without trust anchors a missing issuer is a note; with them it is what nothing can be trusted for.
  const isMissing = judgement.findings.some(({ code }) => code === 'path.issuer-missing');
  if (state === 'unfit' && !judgement.isTrusted && isMissing) codes.push('path.issuer-missing');
  return { state, codes: [...new Set(codes)].slice(0, MOST_CODES) };
}

function stateOf(judgement: Judgement): VerdictState {
  const { findings, fields, certificates, lost, isHeaders, isTrusted } = judgement;
  const has = (codes: readonly DiagnosticCode[]): boolean =>
    findings.some(({ code }) => codes.includes(code));
  if (has(['secret.private-key'])) return 'secret';
  const carrying = fields.filter(({ carries }) => carries === 'certificate');
  if (carrying.length === 0) return isHeaders || has(NOTHING) ? 'no-certificate' : 'unrecognised';
  if (certificates === 0 && has(['der.not-a-certificate'])) return 'no-certificate';
  if (findings.some(isLost) || lost > 0) return 'damaged';
  if (carrying.some(({ intact }) => !intact)) return 'recovered';
  if (findings.some(({ code, severity }) => code.startsWith('app.') && severity === 'error')) {
    return 'breaks-in-app';
  }
  if (has(MISMATCH)) return 'mismatch';
  if (has(NOT_NOW)) return 'not-now';
  return has(UNFIT) || !isTrusted ? 'unfit' : 'intact';
}

/** A bundle that stands for a certificate is wrong, and nothing of it is lost. */
const isLost = ({ code, args }: FindingJson): boolean =>
  LOST.includes(code) && !(Number(args['certificates'] ?? 0) > 0);
