import type { Catalog } from '../../core/catalog.ts';
import type { DiagnosticArgs, DiagnosticCode } from '../../core/diagnostic.ts';
import type {
  CertificateJson,
  ErrorJson,
  FieldJson,
  ReportJson,
  VerdictState,
} from '../../core/report.ts';
import type { Inspection } from '../../core/view.ts';

/** What the sentences of all languages are made from: numbers and names, no words. */
export interface Facts {
  readonly state: VerdictState;
  /** The first cause; null where nothing is wrong. */
  readonly code: DiagnosticCode | null;
  /** How many certificates were sent, read or not. */
  readonly sent: number;
  readonly formatId: string;
  /** A proper name, "" where no sender is known. */
  readonly formatName: string;
  /** Whether others would look just so. */
  readonly isTie: boolean;
  readonly field: FieldJson | null;
  readonly fieldName: string;
  /** Length of the value in characters. */
  readonly characters: number;
  /** Raw "+" in the value, or those that were lost. */
  readonly pluses: number;
  /** 1-based position of the first change; null where nothing changes. */
  readonly firstCharacter: number | null;
  readonly changes: number;
  /** Name of the decoder that is shown: 'URLDecoder'. */
  readonly decoder: string;
  readonly receiver: string;
  /** What the parser would say, on one line; "" for nothing. */
  readonly error: string;
  /** The shortest line that reads the value right; "" where no code helps. */
  readonly fixLine: string;
  /** 1-based number of the first certificate whose signature verifies; null for none. */
  readonly proven: number | null;
  /** The certificate that the first finding about one is about, and its 1-based number. */
  readonly about: CertificateJson | null;
  readonly aboutNumber: number;
  readonly hasApp: boolean;
  readonly names: readonly string[];
}

/** Gathers the facts of an inspection. */
export function factsOf({ report, view }: Inspection, catalog: Catalog): Facts {
  const field = report.fields.find(({ carries }) => carries === 'certificate') ?? null;
  const format = catalog.formats.find(({ id }) => id === field?.format);
  const { evidence } = view;
  const about = aboutOf(report);
  return {
    state: report.verdict.state,
    code: report.verdict.codes[0] ?? null,
    sent: field?.sent.length ?? 0,
    formatId: field?.format ?? '',
    formatName: format?.name ?? '',
    isTie: field?.confidence === 'possible',
    field,
    fieldName: field?.name ?? '',
    characters: field === null ? report.input.length : field.at.end - field.at.start,
    pluses: plusesOf(report),
    firstCharacter: evidence?.changes[0]?.character ?? null,
    changes: evidence?.total ?? 0,
    decoder: callOf(catalog.decoders, report.app?.decoder ?? evidence?.decoder),
    receiver: callOf(catalog.receivers, report.app?.receiver),
    error: errorLine(report.app?.error ?? evidence?.error ?? null),
    fixLine: report.app === null ? '' : fixLine(view.fixes, catalog),
    proven: provenNumber(report),
    about,
    aboutNumber: about === null ? 0 : (field?.certificates.indexOf(about.sha256) ?? 0) + 1,
    hasApp: report.app !== null,
    names: report.certificates.map(({ title }) => title).filter((title) => title !== ''),
  };
}

interface Call {
  readonly id: string;
  readonly call: string;
}

function callOf(calls: readonly Call[], id: string | null | undefined): string {
  const found = calls.find((one) => one.id === id);
  return found === undefined ? '' : nameOfCall(found.call);
}

/** 'URLDecoder.decode(s, UTF_8)' is called URLDecoder, 'url.QueryUnescape(s)' url.QueryUnescape. */
function nameOfCall(call: string): string {
  if (call.startsWith('URLDecoder')) return 'URLDecoder';
  if (call.startsWith('CertificateFactory')) return 'CertificateFactory';
  return call.replace(/^new /, '').replace(/\(.*$/s, '');
}

/** The arguments of the first finding with this code; null where there is none. */
export function argsOf<C extends DiagnosticCode>(
  report: ReportJson,
  code: C,
): DiagnosticArgs[C] | null {
  const found = report.findings.find((finding) => finding.code === code);
  // The report's arguments are those of its code; JSON has lost the link.
  return found === undefined ? null : (found.args as DiagnosticArgs[C]);
}

const plusesOf = (report: ReportJson): number =>
  argsOf(report, 'app.plus-becomes-space')?.count ??
  argsOf(report, 'percent.plus-became-space')?.count ??
  argsOf(report, 'percent.plus-at-risk')?.count ??
  0;

function errorLine(error: ErrorJson | null): string {
  if (error === null) return '';
  const text = [error.type, error.message].filter((part) => part !== '').join(': ');
  return text.split(' <- ')[0] ?? '';
}

function fixLine(ids: readonly string[], catalog: Catalog): string {
  const [first] = ids;
  const code = catalog.fixes.find(({ id }) => id === first)?.code ?? '';
  return code.includes('\n') ? '' : code;
}

function provenNumber({ fields, paths }: ReportJson): number | null {
  const valid = new Set(
    paths.flatMap(({ links }) =>
      links.flatMap(({ certificate, signature }) => (signature === 'valid' ? [certificate] : [])),
    ),
  );
  const sent = fields.find(({ carries }) => carries === 'certificate')?.sent ?? [];
  const index = sent.findIndex((one) => one !== null && valid.has(one));
  return index === -1 ? null : index + 1;
}

function aboutOf({ findings, certificates, verdict }: ReportJson): CertificateJson | null {
  const found = findings.find(
    ({ code, certificate }) => code === verdict.codes[0] && certificate !== null,
  );
  return certificates.find(({ sha256 }) => sha256 === found?.certificate) ?? null;
}

/** Days between a time and the moment of judgement, rounded down; null for a time that cannot be read. */
export function daysBetween(from: string, to: string): number | null {
  const days = Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return Number.isNaN(days) ? null : days;
}

/** '2026-11-20 23:59:59 UTC' */
export const utc = (iso: string): string => iso.replace('T', ' ').replace(/Z$/, ' UTC');
