import type { DiagnosticCode } from './diagnostic.ts';
import type { SizeJson } from './header-size/header-size.ts';
import type { ReadKind } from './other-readers/reading.ts';
import type { ClientProfilesJson } from './profile/judge.ts';
import type { ErrorJson, ReportJson, RowJson } from './report.ts';
import type { Span } from './span.ts';
import type { ComparisonJson } from './two-values/comparison.ts';
import type { Fingerprint } from './x509/fingerprints.ts';
import type { PrintedName } from './x509/names/printers.ts';

/** One certificate in every form in which people match it: shown by the page, not exported. */
export interface CertificateDetailJson {
  readonly sha256: string;
  readonly version: number;
  readonly fingerprints: readonly Fingerprint[];
  readonly subject: readonly PrintedName[];
  readonly issuer: readonly PrintedName[];
  readonly subjectAttributes: readonly AttributeJson[];
  readonly issuerAttributes: readonly AttributeJson[];
  readonly publicKey: readonly RowJson[];
  readonly signature: readonly RowJson[];
  readonly places: FieldPlaces;
}

/** Where the fields of a certificate stand that no row tells of. `version` is null where v1 is meant by leaving it out. */
export interface FieldPlaces {
  readonly version: Span | null;
  readonly serialNumber: Span;
  readonly issuer: Span;
  readonly notBefore: Span;
  readonly notAfter: Span;
  readonly subject: Span;
}

/** One AttributeTypeAndValue. `rdn`: those of one number stand in one RelativeDistinguishedName. */
export interface AttributeJson {
  readonly type: string;
  readonly name: string;
  readonly value: string;
  /** UTF8String, BMPString, …; "" for what is no string. */
  readonly stringType: string;
  readonly rdn: number;
  readonly at: Span;
}

/** What only the page shows. It quotes the paste, so it is never exported. */
export interface ViewJson {
  readonly evidence: EvidenceJson | null;
  /** Each field of which something was recovered. */
  readonly repaired: readonly RepairedJson[];
  /** The first change that each outcome class of the evidence's field makes, by its letter. */
  readonly differences: Readonly<Record<string, ChangeJson>>;
  /** What arrived, in order, not overlapping except that `certificate` marks contain others. */
  readonly marks: readonly MarkJson[];
  /** Ids of the fixes that help here, those for my app first. */
  readonly fixes: readonly string[];
  /** Ids of the fixes that read this form right, where nothing is to be cured and my app does not read it yet. */
  readonly readers: readonly string[];
  /** What the paste begins like: a hint where nothing was recognised. */
  readonly beginning: Beginning;
  /** One for each certificate of the report, in its order. */
  readonly details: readonly CertificateDetailJson[];
  /** Everything that was sent as a certificate, field by field: what can be shown octet by octet. */
  readonly blocks: readonly BlockJson[];
  /** How large the header of each sender would be for the certificates of the first field that carries any. */
  readonly sizes: readonly SizeJson[];
  /** DER of those certificates; none beside a private key. */
  readonly sent: readonly Uint8Array[];
  /** What the profiles of client certificates say, one for each client that sent its own (capped at 8). */
  readonly profiles: readonly ClientProfilesJson[];
  /** What other readers may be asked about: the octets of certificates, CRLs, OCSP responses and bundles, as sent. */
  readonly octets: OctetsJson;
}

/** Octets for other readers, and how many more there are of them. */
export interface OctetsJson {
  readonly parts: readonly OctetPart[];
  readonly left: number;
}

/** One thing to read. `number` and `title` are those of a certificate that our reader took; null and "" otherwise. */
export interface OctetPart {
  readonly kind: ReadKind;
  readonly number: number | null;
  readonly title: string;
  readonly octets: Uint8Array;
}

/** A place where a certificate stands, readable or not. */
export interface BlockJson {
  /** Index into `fields`. */
  readonly field: number;
  /** Index into `sent` of that field. */
  readonly index: number;
  /** With its boundaries. */
  readonly at: Span;
  /** Where its octets come from. */
  readonly carried: Span;
  readonly sha256: string | null;
}

/** What the first characters of a paste look like. */
export type Beginning = 'jwt' | 'json' | 'ssh' | 'xml' | 'url' | 'none';

/** A field that was damaged: what was undone, and what came out of it. */
export interface RepairedJson {
  /** Index into `fields`. */
  readonly field: number;
  /** In the order in which it was undone. */
  readonly undone: readonly UndoneJson[];
  readonly certificates: readonly RecoveredJson[];
}

/** One kind of damage. */
export interface UndoneJson {
  readonly code: DiagnosticCode;
  /** How many places there are in all; 0 where it is the value as a whole. */
  readonly count: number;
  /** The first of them (capped at 24). */
  readonly places: readonly PlaceJson[];
}

/** One place: what arrived there, and what was sent. */
export interface PlaceJson {
  readonly at: Span;
  /** 1-based position in the field value: what a person counts. */
  readonly character: number;
  readonly arrived: string;
  readonly correct: string;
}

/** A certificate of a damaged field, as PEM with 64 columns. */
export interface RecoveredJson {
  readonly sha256: string;
  /** signature: it verifies; der: the octets fit exactly; null: its block was not damaged. */
  readonly proof: 'signature' | 'der' | null;
  readonly pem: string;
}

/** Three aligned lines around one change: cell by cell what arrived, what the decoder wrote, what is correct. */
export interface EvidenceJson {
  /** Index into `fields`. */
  readonly field: number;
  /** The decoder shown: that of my app, else the reference decoder that breaks this value, else the one that reads it. */
  readonly decoder: string;
  readonly receiver: string | null;
  /** All changes that this decoder makes (capped at 200), each with its surroundings. Empty: nothing is changed. */
  readonly changes: readonly ChangeJson[];
  /** How many there are in all. */
  readonly total: number;
  /** Where the value begins to matter when nothing is changed: the first 48 characters. */
  readonly plain: readonly CellJson[];
  readonly error: ErrorJson | null;
}

export interface ChangeJson {
  readonly at: Span;
  /** 1-based position of the change in the field value: what a person counts. */
  readonly character: number;
  readonly cells: readonly CellJson[];
}

/** One step that decoders agree to read as a whole. `differs`: the decoder wrote something else than is correct. */
export interface CellJson {
  readonly arrived: string;
  readonly reads: string;
  readonly correct: string;
  readonly differs: boolean;
}

export type MarkKind =
  | 'field-name'
  | 'stripped'
  | 'certificate'
  | 'boundary'
  | 'escape'
  | 'plus'
  | 'slash'
  | 'equals'
  | 'line-end'
  | 'damage'
  | 'secret';

export interface MarkJson {
  readonly at: Span;
  readonly kind: MarkKind;
  /** For `certificate`: its number, from 1, in the order of the paste. */
  readonly number?: number;
}

/** What a worker answers for one paste. */
export interface Inspection {
  readonly report: ReportJson;
  readonly view: ViewJson;
  /** Beside a second value; absent where there is none. */
  readonly comparison?: ComparisonJson;
}
