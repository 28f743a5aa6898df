import { type Diagnostic, type DiagnosticCode, severityOf } from '../diagnostic.ts';
import type { FindingJson } from '../report.ts';

/** contract.md, Order: the stages within one severity. */
const STAGES = [
  'secret',
  'input',
  'log',
  'field',
  'percent',
  'text',
  'pem',
  'base64',
  'der',
  'app',
  'fingerprint',
  'certificate',
  'revocation',
  'path',
  'internal',
];
const SEVERITIES = ['error', 'warning', 'note'];

/** A diagnostic in coordinates of the paste, as a finding about one certificate or about none. */
export const findingOf = (found: Diagnostic, certificate: string | null): FindingJson => ({
  code: found.code,
  severity: severityOf[found.code],
  args: found.args,
  at: found.at,
  certificate,
});

/** Errors, warnings, notes; in each by stage, then by position. Said once, however often it was found. */
export function ordered(findings: readonly FindingJson[]): readonly FindingJson[] {
  const distinct = new Map<string, FindingJson>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.args, finding.at, finding.certificate]);
    if (!distinct.has(key)) distinct.set(key, finding);
  }
  return [...distinct.values()].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      stageOf(a.code) - stageOf(b.code) ||
      positionOf(a) - positionOf(b),
  );
}

const stageOf = (code: DiagnosticCode): number => STAGES.indexOf(code.slice(0, code.indexOf('.')));

const positionOf = (finding: FindingJson): number => finding.at?.start ?? Number.MAX_SAFE_INTEGER;
