import type { DiagnosticArgs, DiagnosticCode } from '../../core/diagnostic.ts';
import type { ReportJson } from '../../core/report.ts';
import { argsOf } from './facts.ts';
import type { FindingMessages } from './prose.ts';

/** What is found of CRLs, OCSP responses and bundles. */
export type RevocationFindings = Pick<
  FindingMessages,
  Extract<DiagnosticCode, `revocation.${string}` | 'der.pkcs7-bundle'>
>;

/** The arguments of a revocation. */
export type RevokedArgs = DiagnosticArgs['revocation.on-crl'];

/** The revocation that a paste proves, or at least says, and by what; null where there is none. */
export function revokedIn(
  report: ReportJson,
): { readonly by: 'CRL' | 'OCSP'; readonly args: RevokedArgs } | null {
  const listed = argsOf(report, 'revocation.on-crl');
  if (listed !== null) return { by: 'CRL', args: listed };
  const answered = argsOf(report, 'revocation.ocsp-revoked');
  return answered === null ? null : { by: 'OCSP', args: answered };
}
