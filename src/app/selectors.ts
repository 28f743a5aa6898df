import type { AppChoice } from '../core/inspect/app.ts';
import type { CertificateJson, FieldJson, ReportJson } from '../core/report.ts';
import type { CertificateDetailJson, EvidenceJson, FieldPlaces } from '../core/view.ts';
import type { Locale } from './preferences.slice.ts';
import type { AppState } from './store.ts';

/** My app as the engine wants it; null until a decoder is chosen. A new object each time: never for a component. */
export function selectApp({ myApp }: AppState): AppChoice | null {
  const { field, decoder, receiver } = myApp;
  return decoder === null ? null : { field, decoder, receiver };
}

/** The report on show, or null. */
export const selectReport = ({ answer }: AppState): ReportJson | null =>
  answer?.inspection.report ?? null;

/** What is told of each certificate on show, or null. */
export const selectDetails = ({ answer }: AppState): readonly CertificateDetailJson[] | null =>
  answer?.inspection.view.details ?? null;

/** Where the fields of a certificate stand; undefined for one that is not on show. */
export const placesWith = (state: AppState, sha256: string): FieldPlaces | undefined =>
  selectDetails(state)?.find((detail) => detail.sha256 === sha256)?.places;

/** The evidence on show, or null. */
export const selectEvidence = ({ answer }: AppState): EvidenceJson | null =>
  answer?.inspection.view.evidence ?? null;

/** The field that the evidence is about; beside a private key the first with certificates; null where none carries any. */
export function selectField(state: AppState): FieldJson | null {
  const report = selectReport(state);
  if (report === null) return null;
  const shown = report.fields[selectEvidence(state)?.field ?? -1];
  if (shown !== undefined && report.verdict.state !== 'secret') return shown;
  return (
    report.fields.find(({ certificates }) => certificates.length > 0) ??
    report.fields.find(({ carries }) => carries === 'certificate') ??
    null
  );
}

/** Whether the textbox must not show what it holds. */
export const selectIsCovered = (state: AppState): boolean =>
  !state.isRevealed &&
  state.answer?.text === state.text &&
  state.answer.inspection.view.marks.some(({ kind }) => kind === 'secret');

/** The certificate with this SHA-256, or null. */
export const certificateWith = (
  report: ReportJson,
  sha256: string | null,
): CertificateJson | null =>
  report.certificates.find((certificate) => certificate.sha256 === sha256) ?? null;

const REVOKED = ['revocation.on-crl', 'revocation.ocsp-revoked'];

/** What to say of a certificate in one word: revoked by a CRL or an OCSP response of the paste, else its validity. */
export const standingOf = (
  report: ReportJson | null,
  { sha256, status }: CertificateJson,
): CertificateJson['status'] | 'revoked' =>
  report?.findings.some(({ code, certificate }) => certificate === sha256 && REVOKED.includes(code))
    ? 'revoked'
    : status;

/** The language in which a reply is written. */
export const selectReplyLocale = ({ replyLocale, locale }: AppState): Locale =>
  replyLocale ?? locale;
