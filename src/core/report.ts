import type { DiagnosticCode, Severity } from './diagnostic.ts';
import type { ErrorCause } from './error-text/wording.ts';
import type { Span } from './span.ts';

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
  readonly companions: readonly {
    readonly name: string;
    readonly at: Span;
    readonly agrees: boolean | null;
  }[];
  readonly decoders: readonly DecoderJson[];
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

/** What only the page shows. It quotes the paste, so it is never exported. */
export interface ViewJson {
  readonly evidence: EvidenceJson | null;
  /** What arrived, in order, not overlapping except that `certificate` marks contain others. */
  readonly marks: readonly MarkJson[];
  /** Ids of the fixes that help here, those for my app first. */
  readonly fixes: readonly string[];
  /** Ids of the fixes that read this form right, where nothing is to be cured and my app does not read it yet. */
  readonly readers: readonly string[];
  /** What the paste begins like: a hint where nothing was recognised. */
  readonly beginning: Beginning;
}

/** What the first characters of a paste look like. */
export type Beginning = 'jwt' | 'json' | 'ssh' | 'xml' | 'url' | 'none';

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
}
