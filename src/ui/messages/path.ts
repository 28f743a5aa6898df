import type { PathJson, SentJson } from '../../core/report.ts';
import type { CheckMessages } from './checks.ts';

/** The certification path, as sent and as built. */
export interface PathMessages {
  readonly name: string;
  readonly sent: string;
  readonly built: string;
  /** `hasAnchors`: the user said what is trusted. */
  readonly verdict: (verdict: PathJson['verdict'], hasAnchors: boolean) => string;
  /** How a certificate stands where it was sent; "" where all is well. */
  readonly mark: Readonly<Record<SentJson['mark'], string>>;
  /** A self-issued certificate among those sent. */
  readonly root: string;
  readonly anchor: string;
  /** A trust anchor that was not sent. */
  readonly notSent: string;
  readonly issuerMissing: (issuer: string) => string;
  /** Which key identifier to ask for. */
  readonly keyIdentifier: (identifier: string) => string;
  readonly copyKeyIdentifier: string;
  /** What was checked and passed, as the words before their names. */
  readonly passed: (count: number) => string;
  readonly failed: string;
  readonly unproven: string;
  readonly checks: CheckMessages;
}
