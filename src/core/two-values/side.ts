import type { CertificateJson, ErrorJson, FieldJson } from '../report.ts';
import { type Span, span } from '../span.ts';
import type { Inspection } from '../view.ts';
import type { SideJson } from './comparison.ts';

/** The decoder that is asked while no app is chosen: it breaks every raw "+". */
const FORM = 'form-strict';

/** One of two values, inspected. */
export interface Side {
  readonly value: string;
  readonly json: SideJson;
  readonly field: FieldJson | null;
  /** The certificates that could be read, in the order sent. */
  readonly certificates: readonly CertificateJson[];
}

/** Finds the value that is to be compared in a paste: the field that my app reads, else the first that carries one. */
export function sideOf(text: string, { report }: Inspection): Side {
  const { app, fields } = report;
  const field =
    fields[app?.reads ?? -1] ?? fields.find(({ carries }) => carries === 'certificate') ?? null;
  const at = field?.at ?? bareSpan(text);
  const value = text.slice(at.start, at.end);
  const sent = field?.sent ?? [];
  const codes = report.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code);
  const json: SideJson = {
    at,
    name: field?.name ?? null,
    length: value.length,
    format: field?.format ?? null,
    pluses: value.split('+').length - 1,
    intact: field?.intact ?? false,
    state: report.verdict.state,
    sent,
    ...readingOf(report, field),
    codes: [...new Set(codes)],
  };
  const certificates = sent.flatMap(
    (sha256) => report.certificates.find((one) => one.sha256 === sha256) ?? [],
  );
  return { value, json, field, certificates };
}

/** The text without a field name before it and white space around it. */
function bareSpan(text: string): Span {
  const start = /^\s*(?:[A-Za-z][A-Za-z0-9_-]*:[ \t]+)?/.exec(text)?.[0].length ?? 0;
  return span(start, Math.max(start, text.trimEnd().length));
}

function readingOf(
  { app }: Inspection['report'],
  field: FieldJson | null,
): { readonly reads: boolean | null; readonly error: ErrorJson | null } {
  if (field === null || field.carries !== 'certificate') return { reads: null, error: null };
  if (app !== null) {
    if (app.outcome === 'nothing') return { reads: null, error: null };
    return { reads: app.outcome === 'reads', error: app.error };
  }
  const form = field.decoders.find(({ id }) => id === FORM);
  if (form === undefined) return { reads: null, error: null };
  return { reads: form.outcome === 'intact', error: null };
}

/** The decoder that said so. */
export const askedDecoder = ({ report }: Inspection): string => report.app?.decoder ?? FORM;
