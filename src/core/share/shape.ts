import { severityOf } from '../diagnostic.ts';
import { ERROR_CAUSES } from '../error-text/wording.ts';
import type { Inspection } from '../view.ts';

/** Whether a value that came from elsewhere has a certain shape. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const flag: Shape = (value) => typeof value === 'boolean';
const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const among =
  (...known: readonly unknown[]): Shape =>
  (value) =>
    known.includes(value);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
/** Fields may be added: those that are not named here are not looked at, and are not shown. */
const object =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const fields = new Map(Object.entries(value));
    return Object.entries(shapes).every(([key, shape]) => shape(fields.get(key)));
  };

/** A code of this version: there is a sentence for it. */
const code: Shape = (value) => typeof value === 'string' && Object.hasOwn(severityOf, value);
const codes = list(text);
const span = object({ start: count, end: count });
const digest: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const error = object({ type: text, message: text });
/** Sentences look words up by some arguments: none is a name that every object has. */
const argument: Shape = (value) =>
  typeof value === 'number' || (typeof value === 'string' && !(value in Object.prototype));
const args: Shape = (value) =>
  typeof value === 'object' && value !== null && Object.values(value).every(argument);

const field = object({
  name: orNull(text),
  at: span,
  format: orNull(text),
  confidence: among('named', 'shaped', 'possible', null),
  alternatives: list(text),
  carries: among('certificate', 'companion', 'nothing'),
  certificates: list(digest),
  sent: list(orNull(digest)),
  intact: flag,
  repairs: codes,
  proof: among('signature', 'der', null),
  companions: list(object({ name: text, at: span, agrees: among(true, false, null) })),
  decoders: list(
    object({
      id: text,
      outcome: among('intact', 'altered', 'failed', 'not-applicable'),
      class: text,
      changed: list(span),
      error: orNull(error),
      // biome-ignore lint/suspicious/noThenProperty: the contract's own name; nothing here is awaited.
      then: list(object({ receiver: text, certificates: list(digest), error: orNull(error) })),
    }),
  ),
});

const certificate = object({
  sha256: digest,
  sha1: text,
  spkiSha256: text,
  x5tS256: text,
  openadr: text,
  at: span,
  serialNumber: object({ hex: text, decimal: orNull(text) }),
  subject: text,
  issuer: text,
  notBefore: orNull(text),
  notAfter: orNull(text),
  status: among('valid', 'expired', 'not-yet-valid', 'unknown'),
  publicKey: object({ algorithm: text, bits: orNull(count), curve: orNull(text) }),
  signatureAlgorithm: text,
  basicConstraints: orNull(object({ cA: flag, pathLenConstraint: orNull(count) })),
  keyUsage: orNull(list(text)),
  extendedKeyUsage: orNull(list(text)),
  subjectAltName: orNull(list(object({ type: text, value: text }))),
  subjectKeyIdentifier: orNull(text),
  authorityKeyIdentifier: orNull(text),
  extensions: list(object({ oid: text, name: orNull(text), critical: flag })),
  title: text,
});

const path = object({
  endEntity: digest,
  certificates: list(digest),
  anchor: orNull(text),
  verdict: among('trusted', 'untrusted', 'incomplete', 'broken'),
  links: list(
    object({
      certificate: digest,
      issuer: orNull(digest),
      signature: among('valid', 'invalid', 'not-checkable', null),
    }),
  ),
  reasons: codes,
});

const report = object({
  schema: among('mtls-lens/report/1'),
  judgedAt: text,
  input: object({ length: count, sha256: orNull(digest) }),
  redacted: list(text),
  verdict: object({
    state: among(
      ...['secret', 'no-certificate', 'unrecognised', 'damaged', 'recovered', 'breaks-in-app'],
      ...['mismatch', 'not-now', 'unfit', 'intact'],
    ),
    codes: list(code),
  }),
  fields: list(field),
  stripped: list(object({ at: span, what: text })),
  certificates: list(certificate),
  paths: list(path),
  errorTexts: list(
    object({
      at: span,
      message: text,
      runtime: text,
      receiver: orNull(text),
      decoder: orNull(text),
      causes: list(among(...ERROR_CAUSES)),
      explained: flag,
      size: orNull(object({ limit: text, takes: count, sent: orNull(count) })),
    }),
  ),
  findings: list(
    object({
      code,
      severity: among('error', 'warning', 'note'),
      args,
      at: orNull(span),
      certificate: orNull(digest),
    }),
  ),
  app: orNull(
    object({
      field: orNull(text),
      decoder: text,
      receiver: orNull(text),
      reads: orNull(count),
      outcome: among('reads', 'breaks', 'another-field', 'another-certificate', 'nothing'),
      error: orNull(error),
    }),
  ),
});

/** What sentences are made from; whatever could quote a paste is empty. */
const empty: Shape = (value) => Array.isArray(value) && value.length === 0;
const change = object({ at: span, character: count, cells: empty });
const evidence = object({
  field: count,
  decoder: text,
  receiver: orNull(text),
  changes: list(change),
  total: count,
  plain: empty,
  error: orNull(error),
});
const view = object({
  evidence: orNull(evidence),
  repaired: empty,
  marks: empty,
  fixes: list(text),
  readers: list(text),
  beginning: among('jwt', 'json', 'ssh', 'xml', 'url', 'none'),
  details: empty,
  sizes: empty,
  sent: empty,
});
const inspection = object({ report, view });

/** Whether a value is an inspection without a paste, as far as it is shown. */
export const isSharedInspection = (value: unknown): value is Inspection => inspection(value);
