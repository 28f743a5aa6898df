import { readTimeText } from '../core/companion/time.ts';
import type { DiagnosticCode } from '../core/diagnostic.ts';
import type { CertificateJson, FieldJson, ReportJson } from '../core/report.ts';
import { readConnection, readDigest } from './described.ts';
import { isCertificateField } from './field-name.ts';
import type { Judgement, LogCertificate, LogFinding } from './judgement.ts';
import { CONNECTION_LOG } from './lines.ts';

/** The engine, as far as a log needs it: the report of one value. */
export type InspectValue = (text: string) => Promise<ReportJson>;

/** What to paste of a value: under its name, where that is the name of a header field and the value is one line. */
export const textOf = (field: string, value: string): string =>
  /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/.test(field) && !value.includes('\n')
    ? `${field}: ${value}`
    : value;

/** What the engine says of one value of a log; null for what turns out to be no client's certificate at all: a key, a token. */
export async function judge(
  field: string,
  value: string,
  inspect: InspectValue,
): Promise<Judgement | null> {
  if (field === CONNECTION_LOG) return readConnection(value);
  const report = await inspect(textOf(field, value));
  const found = fieldOf(report);
  if (found === null) return isExpected(field, value) ? unreadable(report, value) : null;
  if (found.carries === 'companion') return describedOnly(report, found, value);
  const certificates = certificatesOf(report, found);
  return {
    ...common(report, value),
    outcome: outcomeOf(report, found),
    format: found.format,
    client: found.sent[0] === null ? null : (certificates[0] ?? null),
    certificates,
    sent: found.sent.length,
    repairs: found.repairs,
  };
}

/** A value that names a certificate and carries none. */
function describedOnly(report: ReportJson, field: FieldJson, value: string): Judgement | null {
  const client = readDigest(value);
  if (client === null) return null;
  const described = { client, certificates: [client], format: field.format, sent: 1, repairs: [] };
  return { ...common(report, value), ...described, outcome: 'intact' };
}

const fieldOf = ({ fields }: ReportJson): FieldJson | null =>
  fields.find(({ carries }) => carries === 'certificate') ??
  fields.find(({ carries }) => carries === 'companion') ??
  null;

/** Whether a certificate has to stand in what the engine does not recognise. */
const isExpected = (field: string, value: string): boolean =>
  isCertificateField(field) ||
  /BEGIN(?:[ +]|%(?:25){0,4}20)(?:X509|TRUSTED|CERTIFICATE(?![ +%\w]*REQUEST))/.test(value);

const unreadable = (report: ReportJson, value: string): Judgement => ({
  ...common(report, value),
  outcome: hasCode(report, 'field.truncated') ? 'cut' : 'unreadable',
  format: null,
  client: null,
  certificates: [],
  sent: 1,
  repairs: [],
});

type Common = Pick<Judgement, 'state' | 'findings' | 'app' | 'error' | 'pluses'>;

const common = (report: ReportJson, value: string): Common => ({
  state: report.verdict.state,
  findings: findingsOf(report),
  app: report.app?.outcome ?? null,
  error: report.app?.error ?? null,
  pluses: value.split('+').length - 1,
});

const hasCode = ({ findings }: ReportJson, wanted: DiagnosticCode): boolean =>
  findings.some(({ code }) => code === wanted);

function outcomeOf(report: ReportJson, field: FieldJson): Judgement['outcome'] {
  const { sent, intact } = field;
  if (hasCode(report, 'field.truncated')) return 'cut';
  if (sent.every((one) => one === null)) return 'unreadable';
  if (sent.includes(null) || report.verdict.state === 'damaged') return 'cut';
  if (!intact) return 'recovered';
  const app = report.app?.outcome;
  return app === 'breaks' || app === 'another-certificate' ? 'refused' : 'intact';
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

function findingsOf({ findings }: ReportJson): readonly LogFinding[] {
  const known = new Map<DiagnosticCode, LogFinding>();
  for (const { code, severity } of findings) {
    if (!known.has(code)) known.set(code, { code, severity });
  }
  return SEVERITIES.flatMap((wanted) =>
    [...known.values()].filter(({ severity }) => severity === wanted),
  );
}

function certificatesOf(report: ReportJson, field: FieldJson): readonly LogCertificate[] {
  return field.sent.flatMap((sha256) => {
    const found = report.certificates.find((one) => one.sha256 === sha256);
    return found === undefined ? [] : [certificateOf(found)];
  });
}

function certificateOf(certificate: CertificateJson): LogCertificate {
  const { sha256, title, subject, issuer, serialNumber, notBefore, notAfter, status, publicKey } =
    certificate;
  const { algorithm, bits, curve } = publicKey;
  return {
    id: sha256,
    sha256,
    title,
    subject,
    issuer,
    serialNumber: serialNumber.hex,
    notBefore: msOf(notBefore),
    notAfter: msOf(notAfter),
    status,
    publicKey: [algorithm, curve ?? bits ?? ''].join(' ').trim(),
  };
}

/** ISO 8601 as the report writes it. */
function msOf(iso: string | null): number | null {
  const seconds = iso === null ? null : readTimeText(iso);
  return seconds === null ? null : seconds * 1000;
}
