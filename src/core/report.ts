import type { DiagnosticCode, Severity } from './diagnostic.ts';
import type { ErrorCause } from './error-text/wording.ts';
import type { SizeJson } from './header-size/header-size.ts';
import type { Span } from './span.ts';
import type { ComparisonJson } from './two-values/comparison.ts';
import type { Fingerprint } from './x509/fingerprints.ts';
import type { PrintedName } from './x509/names/printers.ts';

/** The report that the page exports and other programs rely on (public/schema/report-1.json). Fields may be added. */
export interface ReportJson {
  readonly schema: 'mtls-lens/report/1';
  /** ISO 8601, UTC. */
  readonly judgedAt: string;
  readonly input: { readonly length: number; readonly sha256: string | null };
  /** Kinds replaced by pseudonyms of the same type; empty: the object itself. */
  readonly redacted: readonly string[];
  /** At most two causes, most important first. */
  readonly verdict: { readonly state: VerdictState; readonly codes: readonly DiagnosticCode[] };
  readonly fields: readonly FieldJson[];
  readonly stripped: readonly StrippedJson[];
  readonly certificates: readonly CertificateJson[];
  readonly paths: readonly PathJson[];
  readonly errorTexts: readonly ErrorTextJson[];
  readonly findings: readonly FindingJson[];
  /** What the chosen application makes of this paste; null while none is chosen. */
  readonly app: AppJson | null;
}

/** The first that applies, in this order. */
export type VerdictState =
  | 'secret'
  | 'no-certificate'
  | 'unrecognised'
  | 'damaged'
  | 'recovered'
  | 'breaks-in-app'
  | 'mismatch'
  | 'not-now'
  | 'unfit'
  | 'intact';

/** Something that was recognised and set aside. `what`: field-name, quotes, field (another header), prefix, … */
export interface StrippedJson {
  readonly at: Span;
  readonly what: string;
}

export type Confidence = 'named' | 'shaped' | 'possible';

/** One field line of the paste that carries a certificate, is a known companion, or a known way to say "none". */
export interface FieldJson {
  readonly name: string | null;
  readonly at: Span;
  readonly format: string | null;
  readonly confidence: Confidence | null;
  readonly alternatives: readonly string[];
  readonly carries: 'certificate' | 'companion' | 'nothing';
  readonly certificates: readonly string[];
  /** As `certificates`, with null where one stands that could not be read: the first of these is the client's. */
  readonly sent: readonly (string | null)[];
  readonly intact: boolean;
  readonly repairs: readonly DiagnosticCode[];
  readonly proof: 'signature' | 'der' | null;
  readonly companions: readonly CompanionJson[];
  readonly decoders: readonly DecoderJson[];
}

/** Something that is said of the certificate beside it: the name of the field, or the key inside one. */
export interface CompanionJson {
  readonly name: string;
  readonly at: Span;
  /** Whether the certificate is what it says; null where that cannot be told. */
  readonly agrees: boolean | null;
}

export interface ErrorJson {
  readonly type: string;
  readonly message: string;
}

/** What one decoder call makes of the field. */
export interface DecoderJson {
  readonly id: string;
  readonly outcome: 'intact' | 'altered' | 'failed' | 'not-applicable';
  /** Decoders with the same class wrote the same octets. */
  readonly class: string;
  /** Where in the paste it wrote something else than intended; empty when it failed. */
  readonly changed: readonly Span[];
  readonly error: ErrorJson | null;
  /** The certificate parsers of the same runtime. */
  readonly then: readonly ParserJson[];
}

/** What one certificate parser makes of what the decoder wrote. `certificates`: SHA-256 of each that it returns. */
export interface ParserJson {
  readonly receiver: string;
  readonly certificates: readonly string[];
  readonly error: ErrorJson | null;
}

/** What the chosen application makes of this paste. */
export interface AppJson {
  readonly field: string | null;
  readonly decoder: string;
  readonly receiver: string | null;
  /** Index into `fields` of the field that was judged; null when the paste has none for it. */
  readonly reads: number | null;
  readonly outcome: 'reads' | 'breaks' | 'another-field' | 'another-certificate' | 'nothing';
  readonly error: ErrorJson | null;
}

export interface CertificateJson {
  readonly sha256: string;
  readonly sha1: string;
  readonly spkiSha256: string;
  readonly x5tS256: string;
  readonly openadr: string;
  readonly at: Span;
  readonly serialNumber: { readonly hex: string; readonly decimal: string | null };
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly status: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
  readonly publicKey: {
    readonly algorithm: string;
    readonly bits: number | null;
    readonly curve: string | null;
  };
  readonly signatureAlgorithm: string;
  readonly basicConstraints: {
    readonly cA: boolean;
    readonly pathLenConstraint: number | null;
  } | null;
  readonly keyUsage: readonly string[] | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly subjectAltName: readonly { readonly type: string; readonly value: string }[] | null;
  readonly subjectKeyIdentifier: string | null;
  readonly authorityKeyIdentifier: string | null;
  readonly extensions: readonly ExtensionJson[];
  /** The most specific commonName, else the first SAN value, else "": what the page calls this certificate. */
  readonly title: string;
}

/** One extension, by OID; `value` is its extnValue contents in lower-case hex. `at` covers the whole Extension. */
export interface ExtensionJson {
  readonly oid: string;
  readonly name: string | null;
  readonly critical: boolean;
  readonly at: Span;
  readonly value: string;
  readonly described: DescriptionJson;
}

/** An extension in words, or as the tree that it is. */
export interface DescriptionJson {
  /** words: as its specification says. tree: it is of no known kind, or malformed: then `problem` says why, and where. */
  readonly kind: 'words' | 'tree';
  readonly rows: readonly RowJson[];
  readonly problem: { readonly reason: string; readonly at: Span } | null;
}

/** One line: the field's name in its specification ("" for the value itself), its value, how deep it is nested. */
export interface RowJson {
  readonly label: string;
  readonly text: string;
  readonly depth: number;
  readonly at: Span;
}

export interface PathJson {
  readonly endEntity: string;
  readonly certificates: readonly string[];
  readonly anchor: string | null;
  readonly verdict: 'trusted' | 'untrusted' | 'incomplete' | 'broken';
  readonly links: readonly {
    readonly certificate: string;
    readonly issuer: string | null;
    readonly signature: SignatureAnswer | null;
  }[];
  readonly reasons: readonly DiagnosticCode[];
}

/** Whether a key verifies a signature; not-checkable: this browser has no such algorithm, which says nothing against it. */
export type SignatureAnswer = 'valid' | 'invalid' | 'not-checkable';

/** An error message that stands in the paste. */
export interface ErrorTextJson {
  /** The message with its type. */
  readonly at: Span;
  readonly message: string;
  /** A proper name: whose words these are. */
  readonly runtime: string;
  /** The parser or the decoder that words it so: where a pasted value explains it, the pair that would say it. */
  readonly receiver: string | null;
  readonly decoder: string | null;
  /** What can lead to it, likeliest first. */
  readonly causes: readonly ErrorCause[];
  /** Whether a value of this paste would produce just this message. */
  readonly explained: boolean;
}

/** A diagnostic as the user sees it: `at` in the paste, its severity, and the certificate (SHA-256) that it is about. */
export interface FindingJson {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Span | null;
  readonly certificate: string | null;
}

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
  /** How large the header of each sender would be for the certificates of the first field that carries any. */
  readonly sizes: readonly SizeJson[];
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
