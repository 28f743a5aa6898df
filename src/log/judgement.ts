import type { DiagnosticCode, Severity } from '../core/diagnostic.ts';
import type { AppJson, CertificateJson, ErrorJson, VerdictState } from '../core/report.ts';
import type { LogOutcome } from './outcome.ts';

/** One certificate as a log shows it. Times in milliseconds since the epoch; null for what is no time of the calendar. */
export interface LogCertificate {
  /** What it is counted by: its SHA-256 in lower-case hex, or for a line that only describes one its serial number and subject. */
  readonly id: string;
  /** Null where the line only describes it, as an ALB connection log does. */
  readonly sha256: string | null;
  /** What the page calls it: CertificateJson.title. */
  readonly title: string;
  readonly subject: string;
  /** "" where the line does not say. */
  readonly issuer: string;
  /** Upper-case hex. */
  readonly serialNumber: string;
  readonly notBefore: number | null;
  readonly notAfter: number | null;
  readonly status: CertificateJson['status'];
  /** 'RSA 2048', 'EC P-256'; "" where the line does not say. */
  readonly publicKey: string;
}

/** A finding of a value, without its place. */
export interface LogFinding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
}

/** What the engine says of one header value: made once, however often the value stands in the log. */
export interface Judgement {
  readonly outcome: Exclude<LogOutcome, 'unjudged'>;
  readonly state: VerdictState;
  /** The id of the format (HeaderFormat.id); null where none was recognised. */
  readonly format: string | null;
  /** The certificates that were read, the client's own first. */
  readonly certificates: readonly LogCertificate[];
  /** How many certificates were sent, readable or not. */
  readonly sent: number;
  /** Each code once, the most severe first. */
  readonly findings: readonly LogFinding[];
  /** What was undone, in the order in which it was undone. */
  readonly repairs: readonly DiagnosticCode[];
  /** What my app makes of it; null while none is chosen. */
  readonly app: AppJson['outcome'] | null;
  /** What my app would say, or why a load balancer did not take the certificate. */
  readonly error: ErrorJson | null;
  /** How many raw "+" the value holds. */
  readonly pluses: number;
}
