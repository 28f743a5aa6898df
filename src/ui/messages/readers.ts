import type { FailureReason } from '../../app/worker-client.ts';
import type { Right } from '../../core/other-readers/compare.ts';
import type { ReadKind } from '../../core/other-readers/reading.ts';
import type { RuleId } from '../../core/other-readers/rules.ts';

/** How other readers read the same octets. */
export interface OtherReadersMessages {
  readonly name: string;
  readonly lead: string;
  /** The number of differences, behind the name of the part. */
  readonly count: (differences: number) => string;
  readonly reading: string;
  readonly failed: Readonly<Record<FailureReason, string>>;
  /** Everything is read alike. */
  readonly agree: (parts: number) => string;
  readonly left: (count: number) => string;
  /** The heading of one thing that was read; the number and the title of a certificate. */
  readonly part: (kind: ReadKind, number: number | null, title: string) => string;
  readonly same: string;
  readonly table: string;
  readonly field: string;
  /** The column of our own reader. */
  readonly own: string;
  readonly absent: string;
  /** A field that cannot be read, and all of it refused, in the reader's own words. */
  readonly unreadable: (reason: string) => string;
  readonly refused: (reason: string) => string;
  readonly notOffered: string;
  readonly differs: string;
  /** What is different: a field, or ("") that one of the two refuses all of it. */
  readonly difference: (
    readers: readonly string[],
    field: string,
    isRefusedByOwn: boolean,
  ) => string;
  readonly rules: Readonly<Record<RuleId, string>>;
  readonly right: Readonly<Record<Right, string>>;
}

/** CRLs and OCSP responses of the paste. */
export interface RevocationMessages {
  readonly name: string;
  readonly crl: string;
  readonly ocsp: string;
  readonly signature: Readonly<Record<'valid' | 'invalid' | 'not-checkable' | 'none', string>>;
  readonly entries: (count: number) => string;
  readonly authorised: Readonly<Record<'yes' | 'no' | 'untold', string>>;
  readonly certificate: string;
  readonly status: string;
  readonly none: string;
  readonly revoked: string;
  readonly notListed: string;
  readonly good: string;
  readonly unknown: string;
  readonly otherSerial: (serial: string) => string;
}
