import type { FingerprintForm } from '../../core/x509/fingerprints.ts';
import type { NameForm } from '../../core/x509/names/printers.ts';

/** The details of one certificate. */
export interface DetailMessages {
  readonly fingerprints: string;
  readonly subject: string;
  readonly issuer: string;
  readonly extensions: (count: number) => string;
  readonly key: string;
  readonly signature: string;
  /** The label of a value that has no field name of its own. */
  readonly value: string;
  readonly emptyName: string;
  readonly noExtensions: string;
  /** A name that the programs listed below it refuse. */
  readonly notRead: string;
  readonly critical: string;
  readonly unknownCritical: string;
  readonly unknown: string;
  readonly malformed: (reason: string) => string;
  readonly octets: (count: number) => string;
  /** Who asks for a number or a name in this form. */
  readonly wanted: Readonly<Record<FingerprintForm | NameForm, string>>;
  /** What an extension is for, by its OID. */
  readonly glosses: Readonly<Record<string, string>>;
}
