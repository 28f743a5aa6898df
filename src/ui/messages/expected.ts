import type { DiagnosticArgs } from '../../core/diagnostic.ts';
import type { ReportJson } from '../../core/report.ts';

/** What is said of one expected value. */
export type ExpectedArgs = DiagnosticArgs['fingerprint.mismatch'];

/** The expected values of a paste by whether they were found; each in the order in which they were given. */
export interface Expected {
  readonly matched: readonly ExpectedArgs[];
  readonly missed: readonly ExpectedArgs[];
}

/** What the report says of the expected values; nothing where none was given. */
export function expectedOf({ findings }: ReportJson): Expected {
  const of = (code: string): readonly ExpectedArgs[] =>
    findings.flatMap((finding) =>
      // The report's arguments are those of its code; JSON has lost the link.
      finding.code === code ? [finding.args as ExpectedArgs] : [],
    );
  return { matched: of('fingerprint.match'), missed: of('fingerprint.mismatch') };
}

/** Longer values are left to the list of findings. */
const MOST_QUOTED = 48;

/** What stands in the certificate, where it is short enough for a sentence; else "". */
export const quotable = ({ nearest }: ExpectedArgs): string =>
  nearest.length > MOST_QUOTED ? '' : nearest;
