import type { DiagnosticCode, Severity } from './diagnostic.ts';
import type { ErrorCause } from './error-text/wording.ts';
import type { LimitId } from './header-size/limits.ts';
import type { Constraint, Reason } from './path/checks/check.ts';
import type { Limit } from './path/limits.ts';
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
  /** PKCS #7 bundles, certificate revocation lists and OCSP responses that stand in the paste. */
  readonly bundles: readonly BundleJson[];
  readonly crls: readonly CrlJson[];
  readonly ocspResponses: readonly OcspResponseJson[];
  readonly errorTexts: readonly ErrorTextJson[];
  readonly findings: readonly FindingJson[];
  /** What the chosen application makes of this paste; null while none is chosen. */
  readonly app: AppJson | null;
  /** What trust was judged by; null where no trust anchors were given: then it was not judged. */
  readonly trustAnchors: TrustAnchorsJson | null;
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
  /** What was checked of each certificate of the path, the end entity first. */
  readonly checks: readonly PathCheckJson[];
  /** How each certificate stands where it was sent, duplicates included. */
  readonly sent: readonly SentJson[];
  /** What ended the search before everything was tried; null where nothing did. */
  readonly limit: Limit | null;
}

/** The checks of one certificate. `at`: in the paste; null where the certificate is a trust anchor that is not in it. */
export interface PathCheckJson {
  readonly certificate: string;
  readonly passed: readonly Constraint[];
  readonly problems: readonly PathProblemJson[];
}

/** A check that did not pass. failed: the path is broken; unproven: nothing may rest on it. */
export interface PathProblemJson {
  readonly constraint: Constraint;
  readonly outcome: 'failed' | 'unproven';
  readonly reason: Reason;
  readonly found: string;
  readonly at: Span | null;
}

/** not-needed: another issuer of a certificate of the path; unrelated: nothing of the path was issued by it. */
export interface SentJson {
  readonly certificate: string;
  readonly mark: 'in-order' | 'out-of-order' | 'duplicate' | 'not-needed' | 'unrelated';
  /** Subject and issuer are the same name: a root, which need not be sent. */
  readonly selfIssued: boolean;
}

/** The trust anchors that were given. */
export interface TrustAnchorsJson {
  /** How many were read, and how many blocks were not. */
  readonly count: number;
  readonly unread: number;
  /** Those at which a path ends. */
  readonly used: readonly AnchorJson[];
}

export interface AnchorJson {
  readonly sha256: string;
  readonly title: string;
  readonly subject: string;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
}

/** A PKCS #7 or CMS SignedData. */
export interface BundleJson {
  readonly at: Span;
  /** SHA-256 of each certificate in it that could be read: the end entity first, for a bundle has no order. */
  readonly certificates: readonly string[];
  /** How many CRLs it holds, how many certificates and CRLs of other kinds, and how many signed it. */
  readonly crls: number;
  readonly others: number;
  readonly signers: number;
}

/** When a certificate was revoked (null: no time of the calendar), and the CRLReason as RFC 5280 spells it (null: none given). */
export interface RevokedJson {
  readonly since: string | null;
  readonly reason: string | null;
}

/** A certificate revocation list (RFC 5280, section 5.1). */
export interface CrlJson {
  readonly at: Span;
  readonly issuer: string;
  readonly thisUpdate: string | null;
  readonly nextUpdate: string | null;
  /** cRLNumber in lower-case hex. */
  readonly number: string | null;
  readonly entries: number;
  readonly signatureAlgorithm: string;
  /** By the certificates of the paste; null where that of its issuer is not among them. */
  readonly signature: SignatureAnswer | null;
  readonly signedBy: string | null;
  /** Why it does not speak for every certificate of its issuer. */
  readonly limits: readonly string[];
  /** Each certificate of the paste that its issuer issued; `revoked` is null where its serial number is not listed. */
  readonly answers: readonly {
    readonly certificate: string;
    readonly revoked: RevokedJson | null;
  }[];
}

/** An OCSP response (RFC 6960, section 4.2.1). */
export interface OcspResponseJson {
  readonly at: Span;
  readonly responseStatus: string;
  /** Null where there is no id-pkix-ocsp-basic response. */
  readonly producedAt: string | null;
  /** The responder's name, or the SHA-1 of its key in lower-case hex. */
  readonly responder: { readonly by: 'name' | 'key'; readonly value: string } | null;
  readonly signature: SignatureAnswer | null;
  readonly signedBy: string | null;
  /** Whether the signer may answer for the issuer (RFC 6960, section 4.2.2.2); null where that cannot be told. */
  readonly authorised: boolean | null;
  readonly responses: readonly OcspSingleJson[];
}

/** What an OCSP response says of one serial number. */
export interface OcspSingleJson {
  /** As in CertificateJson. */
  readonly serialNumber: string;
  /** The certificate of the paste that it is about. */
  readonly certificate: string | null;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revoked: RevokedJson | null;
  readonly thisUpdate: string | null;
  readonly nextUpdate: string | null;
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
  /** What a server takes that refused a header for its size, and what was sent; null for any other message. */
  readonly size: RefusedSizeJson | null;
}

/** A default limit, and the size of what was pasted against it. In octets. */
export interface RefusedSizeJson {
  /** Id of the limit in the catalog. */
  readonly limit: LimitId;
  readonly takes: number;
  /** The longest line, or all lines of a message, as the limit counts; null where no header was pasted. */
  readonly sent: number | null;
}

/** A diagnostic as the user sees it: `at` in the paste, its severity, and the certificate (SHA-256) that it is about. */
export interface FindingJson {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly args: Readonly<Record<string, string | number>>;
  readonly at: Span | null;
  readonly certificate: string | null;
}
