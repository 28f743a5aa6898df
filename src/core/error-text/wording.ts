import type { LimitId } from '../header-size/limits.ts';
import type { Citation } from '../plugin.ts';

/** What can lead to an error message: the finding codes that the page explains as causes, and what no pasted value shows. */
export const ERROR_CAUSES = [
  'app.plus-becomes-space',
  'app.does-not-read',
  'app.reads-another-field',
  'percent.plus-became-space',
  'percent.malformed',
  'percent.encoded-twice',
  'field.absent',
  'field.no-certificate',
  'field.truncated',
  'field.too-large',
  'text.typographic',
  'pem.boundary-missing',
  'pem.tab-folded',
  'pem.newlines-became-spaces',
  'pem.newlines-escaped',
  'pem.newlines-lost',
  'base64.illegal-character',
  'base64.url-alphabet',
  'der.malformed',
  'der.trailing-octets',
  'certificate.expired',
  'certificate.no-client-auth',
  'client.sent-none',
  'path.issuer-missing',
  'revocation.on-crl',
  'fingerprint.mismatch',
] as const;

/** One of them. */
export type ErrorCause = (typeof ERROR_CAUSES)[number];

/** Causes, likeliest first. */
export type Causes = readonly [ErrorCause, ...ErrorCause[]];

/** How some calls of one runtime word one failure. */
export interface ErrorWording {
  /** Ids of the parsers and of the decoders that word it so, the most usual first. */
  readonly receivers: readonly string[];
  readonly decoders: readonly string[];
  /** The default limit of the server that refuses a header for its size in these words; null for any other failure. */
  readonly limit: LimitId | null;
  /** The message without its type, on one line. Takes linear time on any text. */
  readonly message: RegExp;
  /** anywhere: telling by itself; line: general words, which must be all that their line says, but for a type. */
  readonly stands: 'anywhere' | 'line';
  /** What can produce it. `found`: the match of `message`. */
  readonly causes: (found: readonly string[]) => Causes;
}

/** The error messages of one runtime: a plug-in, one file for each. */
export interface ErrorFamily {
  /** A proper name, as in `Receiver.runtime` where it has receivers. */
  readonly runtime: string;
  readonly citations: readonly [Citation, ...Citation[]];
  readonly wordings: readonly ErrorWording[];
}

/** A family with one source. `title` and `url`: what the wordings are from. */
export const familyFrom = (
  runtime: string,
  title: string,
  url: string,
  wordings: readonly ErrorWording[],
): ErrorFamily => ({ runtime, citations: [{ title, url }], wordings });

/** Spaces where "+" was, which the parser drops or refuses: the number of characters is then wrong. */
export const LOST_PLUS: Causes = [
  'app.plus-becomes-space',
  'percent.plus-became-space',
  'field.truncated',
];

/** No boundary where the parser looks for one. */
export const NO_BOUNDARY: Causes = [
  'app.does-not-read',
  'field.no-certificate',
  'pem.boundary-missing',
  'percent.encoded-twice',
  'text.typographic',
];

/** A BEGIN line without its END line. */
export const NO_END: Causes = [
  'field.truncated',
  'pem.boundary-missing',
  'pem.tab-folded',
  'pem.newlines-became-spaces',
];

/** An escape that is none. */
export const BAD_ESCAPE: Causes = ['percent.malformed', 'field.truncated', 'app.does-not-read'];

/** Octets that are no UTF-8 after percent-decoding. */
export const BAD_UTF8: Causes = ['percent.malformed', 'app.does-not-read'];

/** What a character that is not of base64 tells, by its code point. */
export function causesOfCharacter(code: number): Causes {
  switch (code) {
    case 0x20:
      return ['app.plus-becomes-space', 'percent.plus-became-space', 'pem.newlines-became-spaces'];
    case 0x25:
      return ['app.does-not-read', 'percent.encoded-twice', 'percent.malformed'];
    case 0x2d:
      return ['app.does-not-read', 'base64.url-alphabet', 'pem.boundary-missing'];
    case 0x5f:
      return ['base64.url-alphabet'];
    case 0x5c:
      return ['pem.newlines-escaped', 'base64.illegal-character'];
    case 0x09:
      return ['pem.tab-folded', 'app.does-not-read'];
    case 0x0a:
    case 0x0d:
      return ['app.does-not-read'];
    case 0x3d:
      return ['app.plus-becomes-space', 'percent.plus-became-space', 'base64.illegal-character'];
    default:
      return ['base64.illegal-character', 'app.does-not-read', 'text.typographic'];
  }
}

/** The wording of a parser. `message`: the source of a regular expression. */
export const parserSays = (
  receivers: readonly string[],
  message: string,
  causes: Causes | ErrorWording['causes'],
  stands: ErrorWording['stands'] = 'anywhere',
): ErrorWording => ({
  receivers,
  decoders: [],
  limit: null,
  message: new RegExp(message),
  stands,
  causes: typeof causes === 'function' ? causes : () => causes,
});

/** The wording of a decoder. `message`: the source of a regular expression. */
export const decoderSays = (
  decoders: readonly string[],
  message: string,
  causes: Causes = BAD_ESCAPE,
  stands: ErrorWording['stands'] = 'anywhere',
): ErrorWording => ({ ...parserSays([], message, causes, stands), decoders });

/** The wording of a server that answers a request itself. `message`: the source of a regular expression. */
export const serverSays = (
  message: string,
  causes: Causes | ErrorWording['causes'],
  stands: ErrorWording['stands'] = 'anywhere',
): ErrorWording => parserSays([], message, causes, stands);

/** The wording of a server that refuses a header for its size. */
export const serverRefusesSize = (limit: LimitId, message: string): ErrorWording => ({
  ...serverSays(message, ['field.too-large']),
  limit,
});
