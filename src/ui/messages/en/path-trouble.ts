import type { ReportJson } from '../../../core/report.ts';
import { problemIn } from '../checks.ts';
import { argsOf } from '../facts.ts';
import type { Sentences } from '../prose.ts';
import { checks } from './checks.ts';

/** A path that does not hold, or that reaches no trust anchor, in English; null where that is not so. */
export function pathTrouble(report: ReportJson): Sentences | null {
  const violated = argsOf(report, 'path.constraint-violated') ?? argsOf(report, 'path.unproven');
  if (violated !== null) {
    return [
      `Intact, but the path does not hold. ${violated.subject}: ${problemIn(checks, violated.reason, violated.found)}.`,
      'See “Certification path” for every check. The CA or the customer has to replace that certificate.',
    ];
  }
  if (argsOf(report, 'path.not-trusted') !== null) {
    return [
      'Intact, but the path ends at a root that is none of your trust anchors.',
      'Add that CA to the trust anchors if it is the right one; else ask the client for a certificate of a CA that you trust.',
    ];
  }
  const missing = argsOf(report, 'path.issuer-missing');
  if (report.trustAnchors !== null && missing !== null) {
    return [
      `Intact, but the path reaches none of your trust anchors: the issuer “${missing.issuer}” is neither sent nor trusted.`,
      `Ask the client to send that CA${missing.keyIdentifier === '' ? '' : ` (key identifier ${missing.keyIdentifier})`}, or add it to the trust anchors.`,
    ];
  }
  return null;
}
