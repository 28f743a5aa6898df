import type { OpenedFile } from '../../app/files.slice.ts';
import type { Theme } from '../../app/preferences.slice.ts';
import type { FailureReason } from '../../app/worker-client.ts';
import type { Severity } from '../../core/diagnostic.ts';
import type { SizeJson } from '../../core/header-size/header-size.ts';
import type { Limit } from '../../core/header-size/limits.ts';
import type { Step } from '../../core/own-decoder/steps.ts';
import type { CertificateJson, SignatureAnswer } from '../../core/report.ts';
import type { MarkKind } from '../../core/view.ts';
import type { DetailMessages } from './details.ts';
import type { JudgingMessages } from './judging.ts';
import type { OctetsMessages } from './octets.ts';
import type { PathMessages } from './path.ts';
import type { PrivacyMessages } from './privacy.ts';
import type { ProfilePartMessages } from './profile-part.ts';
import type { OtherReadersMessages, RevocationMessages } from './readers.ts';
import type { ToolsMessages } from './tools.ts';

/** The examples of an empty page, by their ids in examples.fixture.json. */
export type ExampleId =
  | 'clean'
  | 'seed'
  | 'nginx'
  | 'spaces'
  | 'lines'
  | 'twice'
  | 'html'
  | 'typographic'
  | 'boundary'
  | 'truncated'
  | 'absent'
  | 'error';

/** The formats of the report contract. */
export type FormatId =
  | 'aws-alb'
  | 'aws-alb-metadata'
  | 'nginx-escaped'
  | 'nginx-tabbed'
  | 'pem'
  | 'envoy-xfcc'
  | 'envoy-xfcc-json'
  | 'traefik'
  | 'traefik-escaped'
  | 'traefik-info'
  | 'haproxy-der'
  | 'haproxy-der-chain'
  | 'apache-spaces'
  | 'apache-escape'
  | 'base64-pem'
  | 'rfc9440'
  | 'go-path-escape'
  | 'form-urlencoded'
  | 'python-quote'
  | 'api-gateway-json'
  | 'json-escaped-pem'
  | 'base64url-der'
  | 'hex-der'
  | 'percent-base64-der'
  | 'companion';

/** Who writes each format, what it leaves raw, whether it holds a chain, and what breaks it. */
export type FormatWords = Readonly<Record<FormatId, string>>;

/** How a value was found to be in its format. */
export type Certainty = 'named' | 'shaped' | 'possible';

/** Every word of the page that is not about one paste. Accessible names are those of the report contract. */
export interface InterfaceMessages {
  readonly name: string;
  readonly promise: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly characters: (count: number) => string;
  readonly more: (count: number) => string;
  readonly copy: (what: string) => string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly tools: ToolsMessages;
  readonly input: InputMessages;
  readonly formats: FormatWords;
  readonly privacy: PrivacyMessages;
  readonly app: AppMessages;
  readonly start: StartMessages;
  readonly verdict: VerdictMessages;
  readonly evidence: EvidenceMessages;
  readonly errorText: ErrorTextMessages;
  readonly certificates: CertificateMessages;
  readonly details: DetailMessages;
  readonly fix: FixMessages;
  readonly decoders: DecoderMessages;
  readonly own: OwnDecoderMessages;
  readonly path: PathMessages;
  readonly revocation: RevocationMessages;
  readonly readers: OtherReadersMessages;
  readonly judging: JudgingMessages;
  readonly repaired: RepairedMessages;
  readonly profiles: ProfilePartMessages;
  readonly size: SizeMessages;
  readonly arrived: ArrivedMessages;
  readonly findings: FindingsMessages;
  readonly check: CheckMessages;
  readonly octets: OctetsMessages;
}

/** What stands around the textbox; its own words are in shell.ts. */
export interface InputMessages {
  readonly edit: string;
  readonly done: string;
  readonly clear: string;
  /** The bar of a phone, where the field has no name. */
  readonly unnamed: string;
  readonly removed: string;
  /** What was set aside, by its kind in the report. */
  readonly set: (what: string, count: number) => string;
  readonly readAs: (format: string, certainty: Certainty) => string;
  readonly aboutFormat: string;
  readonly covered: string;
  readonly chooseFile: string;
  readonly dropFile: string;
  /** What a file was read as, behind its name. */
  readonly fileKind: Readonly<Record<OpenedFile['kind'], string>>;
  readonly second: SecondMessages;
}

/** The second textbox. */
export interface SecondMessages {
  readonly add: string;
  readonly name: string;
  readonly remove: string;
  readonly placeholder: string;
  readonly covered: string;
}

/** My app. */
export interface AppMessages {
  readonly name: string;
  readonly stack: string;
  readonly choose: string;
  readonly field: string;
  readonly anyField: string;
  readonly otherField: string;
  readonly otherFieldName: string;
  readonly decoder: string;
  readonly parser: string;
  readonly notChosen: string;
  readonly remembered: string;
}

/** The page before anything is pasted. */
export interface StartMessages {
  readonly heading: string;
  readonly lead: string;
  readonly examples: string;
  readonly example: Readonly<Record<ExampleId, { readonly title: string; readonly text: string }>>;
  readonly capture: string;
  readonly captureLead: string;
  readonly captureIn: string;
  readonly proxies: string;
  readonly apps: string;
  readonly captureRan: string;
  readonly captureNotRun: string;
}

/** The verdict and its actions. */
export interface VerdictMessages {
  readonly name: string;
  readonly copyReply: string;
  readonly showFix: string;
  readonly replyIn: string;
  readonly hideNames: string;
  readonly reading: string;
  readonly failed: Readonly<Record<FailureReason, FailureText>>;
}

/** Why there is no answer, in the shape of a verdict. */
export interface FailureText {
  readonly word: string;
  readonly headline: string;
  readonly next: string;
}

/** The three aligned lines. */
export interface EvidenceMessages {
  readonly name: string;
  readonly arrived: string;
  readonly yourApp: string;
  readonly reads: (call: string) => string;
  readonly correct: string;
  readonly position: (index: number, total: number) => string;
  readonly character: (character: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly capped: (shown: number) => string;
  /** All three come quoted, or as a word. */
  readonly change: (arrived: string, reads: string, correct: string) => string;
  readonly space: string;
  readonly lineEnd: string;
  readonly nothing: string;
  readonly unchanged: string;
  readonly stops: string;
  readonly error: (receiver: string) => string;
  readonly causedBy: string;
  readonly whichOne: string;
  readonly thisIsMine: (call: string) => string;
}

/** An error message that stands in the paste. */
export interface ErrorTextMessages {
  readonly name: string;
  readonly said: (runtime: string, call: string) => string;
  readonly explained: (calls: string) => string;
  readonly notExplained: string;
  /** Octets that were sent, the server that refused them, octets that it takes by default. */
  readonly tooLarge: (sent: string, server: string, takes: string) => string;
  readonly notTooLarge: (sent: string, server: string, takes: string) => string;
  readonly causes: string;
  readonly tell: string;
}

/** The certificates. */
export interface CertificateMessages {
  readonly name: string;
  readonly client: string;
  readonly ca: string;
  readonly endEntity: string;
  readonly number: (number: number, of: number) => string;
  readonly again: (numbers: string) => string;
  readonly unreadable: (number: number) => string;
  readonly unreadableText: string;
  readonly untitled: string;
  readonly status: Readonly<Record<CertificateJson['status'] | 'revoked', string>>;
  readonly daysLeft: (days: number) => string;
  readonly daysAgo: (days: number) => string;
  readonly daysUntil: (days: number) => string;
  readonly unreadableTime: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly decimal: string;
  readonly key: string;
  readonly bits: (bits: number) => string;
  readonly moreFacts: string;
  readonly link: Readonly<Record<SignatureAnswer | 'none', string>>;
}

/** The fixes. */
export interface FixMessages {
  readonly name: string;
  readonly app: string;
  readonly proxy: string;
  readonly customer: string;
  readonly nothing: string;
  readonly sources: string;
  readonly readers: string;
  readonly codeFor: string;
  readonly code: (target: string) => string;
}

/** The table of decoders. */
export interface DecoderMessages {
  readonly name: string;
  readonly lead: string;
  readonly effect: string;
  readonly parsers: string;
  readonly formStrict: string;
  readonly plusSafe: string;
  readonly mine: string;
  readonly intact: string;
  readonly altered: (count: number) => string;
  readonly failed: string;
  readonly notApplicable: string;
  readonly reads: string;
  readonly takesAnother: string;
  readonly returnsGarbage: string;
  readonly returnsNothing: string;
  readonly derived: string;
  readonly class: (letter: string) => string;
  /** Rows whose outcome is that of one of the pair. */
  readonly agrees: Readonly<Record<'form-strict' | 'plus-safe', string>>;
  readonly all: (count: number) => string;
  readonly runtime: string;
  readonly anyRuntime: string;
  readonly filter: string;
  readonly shown: (count: number) => string;
  readonly difference: string;
  /** What opens the list of what many parsers say. */
  readonly parserCalls: (count: number) => string;
}

/** What was recovered of a damaged value. */
export interface RepairedMessages {
  readonly name: string;
  readonly undone: string;
  readonly believe: string;
  /** 1-based position in the value; what arrived and what was sent come quoted, or as a word. */
  readonly place: (character: number, arrived: string, correct: string) => string;
  readonly show: (place: string) => string;
  readonly rest: (count: number) => string;
  readonly signature: string;
  readonly fits: string;
  readonly untouched: string;
  readonly copy: (index: number) => string;
  readonly pem: (index: number) => string;
}

/** Decoders that the user puts together. */
export interface OwnDecoderMessages {
  readonly name: string;
  readonly lead: string;
  readonly create: string;
  readonly use: string;
  readonly edit: string;
  readonly remove: string;
  readonly decoderName: string;
  readonly steps: string;
  readonly addStep: string;
  readonly choose: string;
  readonly save: string;
  readonly cancel: string;
  readonly up: string;
  readonly down: string;
  readonly kinds: Readonly<Record<Step['kind'], string>>;
  readonly malformed: string;
  readonly malformedWays: Readonly<Record<'fail' | 'keep' | 'drop', string>>;
  readonly alphabet: string;
  readonly alphabets: Readonly<Record<'standard' | 'mime' | 'url', string>>;
  readonly from: string;
  readonly to: string;
  readonly characters: string;
  readonly separator: string;
  readonly part: string;
  readonly exchange: string;
  readonly copyJson: string;
  readonly json: string;
  readonly import: string;
  readonly imported: (count: number) => string;
  readonly importFailed: string;
}

/** How large each proxy's header would be. */
export interface SizeMessages {
  readonly name: string;
  readonly lead: string;
  readonly proxy: string;
  readonly carries: Readonly<Record<SizeJson['carries'], string>>;
  readonly octets: string;
  readonly refused: string;
  readonly nobody: string;
  readonly limits: string;
  /** A server and the octets that it takes by default. */
  readonly limit: (name: string, octets: string, of: Limit['of']) => string;
}

/** The paste with its marks. */
export interface ArrivedMessages {
  readonly name: string;
  readonly legend: string;
  readonly kinds: Readonly<Record<MarkKind, string>>;
  readonly hidden: (count: number) => string;
  readonly before: (count: number) => string;
  readonly after: (count: number) => string;
  readonly secret: (count: number) => string;
  readonly certificate: (number: number) => string;
}

/** The list of findings. */
export interface FindingsMessages {
  readonly name: string;
  readonly none: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly place: (line: number, column: number, isOneLine: boolean) => string;
  readonly show: (place: string) => string;
}

/** What a paste is checked against. */
export interface CheckMessages {
  readonly name: string;
  readonly expected: string;
  readonly expectedHint: string;
  readonly judgedAt: string;
  readonly judgedAtHint: string;
  /** What stands where no time was written. */
  readonly now: string;
  readonly noTime: string;
}
