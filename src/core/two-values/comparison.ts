import type { DiagnosticCode } from '../diagnostic.ts';
import type { CertificateJson, ErrorJson, VerdictState } from '../report.ts';
import type { Span } from '../span.ts';
import type { StepId } from './steps.ts';

/** Two values side by side: two hops of one request, or a client that works and one that does not. Data only. */
export interface ComparisonJson {
  /**
   * same: nothing differs; hops: one value is the other after known steps, or both carry the same certificates; clients:
   * their certificates differ; unrelated: one of them carries none, and no known steps lead to it.
   */
  readonly relation: 'same' | 'hops' | 'clients' | 'unrelated';
  readonly a: SideJson;
  readonly b: SideJson;
  /** Every shortest way from one value to the other; several where the values cannot tell them apart. */
  readonly ways: readonly WayJson[];
  /** False where the values are too long to try combinations of steps. */
  readonly isSearched: boolean;
  /** Where the values differ, when no steps explain it; null where they have little in common. */
  readonly differences: DifferencesJson | null;
  /** The certificates of the two clients, field by field; null unless both have one. */
  readonly certificates: CertificatePairJson | null;
  /** What sets the two apart under my app, or under a form decoder while none is chosen. */
  readonly apart: ApartJson;
}

/** One of the two values. */
export interface SideJson {
  /** The value in its paste. */
  readonly at: Span;
  readonly name: string | null;
  readonly length: number;
  readonly format: string | null;
  /** Raw "+" in the value. */
  readonly pluses: number;
  /** Whether it is just what its format writes, and everything in it is read. */
  readonly intact: boolean;
  readonly state: VerdictState;
  /** SHA-256 of each certificate, in the order sent; null where one could not be read. */
  readonly sent: readonly (string | null)[];
  /** What my app, or a form decoder, makes of it: null where it carries nothing. */
  readonly reads: boolean | null;
  readonly error: ErrorJson | null;
  /** Errors and warnings. */
  readonly codes: readonly DiagnosticCode[];
}

/** Steps that turn the one value into the other. `from`: which of the two they begin with. */
export interface WayJson {
  readonly from: 'a' | 'b';
  readonly steps: readonly StepJson[];
}

/** One known step. */
export interface StepJson {
  readonly id: StepId;
  /** Whether it encodes a value that is encoded already. */
  readonly isAgain: boolean;
  /** After how many characters it cuts; null for other steps. */
  readonly after: number | null;
}

/** Where two values differ. */
export interface DifferencesJson {
  /** In order, at most 200. */
  readonly shown: readonly DifferenceJson[];
  readonly total: number;
}

/** One difference: what stands in each, and where, in the pastes. Either may be empty. */
export interface DifferenceJson {
  readonly a: Span;
  readonly b: Span;
  /** 1-based position in the first value: what a person counts. */
  readonly character: number;
  /** At most 40 characters of each. */
  readonly inA: string;
  readonly inB: string;
}

/** What is compared of two certificates. */
export type ComparedField =
  | 'subject'
  | 'issuer'
  | 'serialNumber'
  | 'notBefore'
  | 'notAfter'
  | 'publicKey'
  | 'spkiSha256'
  | 'signatureAlgorithm'
  | 'subjectAltName'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'basicConstraints'
  | 'subjectKeyIdentifier'
  | 'authorityKeyIdentifier'
  | 'sha256';

/** The first certificates of both values. */
export interface CertificatePairJson {
  /**
   * same: one certificate; renewed: the same subject and issuer; reissued: the same subject, another issuer; others: two
   * clients.
   */
  readonly relation: 'same' | 'renewed' | 'reissued' | 'others';
  readonly isSameKey: boolean;
  readonly isSameIssuer: boolean;
  readonly a: CertificateJson;
  readonly b: CertificateJson;
  /** Every field that at least one of them has; values as the report writes them. */
  readonly fields: readonly {
    readonly field: ComparedField;
    readonly a: string;
    readonly b: string;
    readonly isSame: boolean;
  }[];
  /** Certificates that only one of the values carries. */
  readonly onlyInA: readonly string[];
  readonly onlyInB: readonly string[];
}

/** In what two values can differ that matters to a reader, most telling first. */
export type Trait =
  | 'damage'
  | 'pluses'
  | 'format'
  | 'validity'
  | 'purpose'
  | 'certificates'
  | 'issuer'
  | 'key'
  | 'length';

/** What sets two values apart. */
export interface ApartJson {
  /** The decoder that was asked. */
  readonly decoder: string;
  /** Which of them is not read right. */
  readonly failing: 'a' | 'b' | 'both' | 'none';
  /** In what they differ; where one fails and the other does not, the first is why. */
  readonly differing: readonly Trait[];
  /** Whether they came the same way: the same field name and format. */
  readonly isSamePath: boolean;
}
