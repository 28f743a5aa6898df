import type { CertificateJson } from '../report.ts';
import type { Span } from '../span.ts';

/** What a proxy says of a certificate beside it, or in place of it. */
export type ClaimKind =
  | 'subject'
  | 'issuer'
  | 'common-name'
  | 'serial-number'
  | 'not-before'
  | 'not-after'
  | 'fingerprint'
  | 'uri'
  | 'dns'
  | 'alternative-names'
  | 'unchecked';

/** One thing that a proxy says of a certificate. */
export interface Claim {
  /** The key inside a value ('Hash'); null where the field says nothing else. */
  readonly key: string | null;
  readonly kind: ClaimKind;
  /** As the proxy meant it, its own escapes undone. */
  readonly value: string;
  /** In the field value. */
  readonly at: Span;
  /** Which group of payloads it is about: an element of x-forwarded-client-cert. */
  readonly group: number;
  /** Which certificate of the group, in the order sent: 0 is the end entity. */
  readonly certificate: number;
  /** Whether it may leave attributes of a name out, or give the first of several alternative names only. */
  readonly isPartial: boolean;
}

/** The parts of a certificate that claims are compared with. */
export type Claimed = Pick<
  CertificateJson,
  | 'sha256'
  | 'sha1'
  | 'subject'
  | 'issuer'
  | 'serialNumber'
  | 'notBefore'
  | 'notAfter'
  | 'subjectAltName'
>;
