import { diagnose } from '../diagnostic.ts';
import { ordered, findingOf as said } from '../inspect/order.ts';
import type {
  BundleJson,
  CertificateJson,
  CrlJson,
  DescriptionJson,
  ExtensionJson,
  FieldJson,
  FindingJson,
  OcspResponseJson,
  PathJson,
  ReportJson,
  RowJson,
} from '../report.ts';
import { MOST_OCTETS } from './read-file.ts';

type Placeless<T> = Omit<T, 'at'> & { readonly at: null };

/** A certificate of a binary file: it stands in no text. */
type BinaryCertificate = Omit<Placeless<CertificateJson>, 'extensions'> & {
  readonly extensions: readonly BinaryExtension[];
};

type BinaryExtension = Omit<Placeless<ExtensionJson>, 'described'> & {
  readonly described: Omit<DescriptionJson, 'rows' | 'problem'> & {
    readonly rows: readonly Placeless<RowJson>[];
    readonly problem: Placeless<NonNullable<DescriptionJson['problem']>> | null;
  };
};

/** The report of a binary file: as any other, but that nothing in it has a place in a text. */
export type BinaryReportJson = Omit<
  ReportJson,
  'fields' | 'certificates' | 'bundles' | 'crls' | 'ocspResponses'
> & {
  readonly fields: readonly Placeless<FieldJson>[];
  readonly certificates: readonly BinaryCertificate[];
  readonly bundles: readonly Placeless<BundleJson>[];
  readonly crls: readonly Placeless<CrlJson>[];
  readonly ocspResponses: readonly Placeless<OcspResponseJson>[];
};

/** What is known of a binary file beside the report of its PEM. */
export interface BinaryFile {
  readonly length: number;
  readonly sha256: string;
  /** How many octets are over the limit. */
  readonly left: number;
}

/** Findings about the PEM that the file was turned into, and not about the file. */
const OF_TEXT = /^(?:percent|text|pem|base64)\./;

/** The report of a binary file, from that of its octets as PEM: no header format, no decoder, and no place in a text. */
export function binaryReport(report: ReportJson, file: BinaryFile): BinaryReportJson {
  return {
    ...report,
    input: { length: file.length, sha256: file.sha256 },
    fields: report.fields.map(fieldOf),
    stripped: [],
    certificates: report.certificates.map(certificateOf),
    bundles: report.bundles.map(placeless),
    crls: report.crls.map(placeless),
    ocspResponses: report.ocspResponses.map(placeless),
    paths: report.paths.map(pathOf),
    findings: ordered([
      ...tooLarge(file.left),
      ...report.findings
        .filter(({ code }) => !OF_TEXT.test(code))
        .map((finding) => findingOf(finding, file)),
    ]),
  };
}

const placeless = <T extends { readonly at: unknown }>(one: T): Placeless<T> => ({
  ...one,
  at: null,
});

const tooLarge = (left: number): readonly FindingJson[] =>
  left === 0 ? [] : [said(diagnose('input.too-large', { limit: MOST_OCTETS, left }, null), null)];

const fieldOf = (field: FieldJson): Placeless<FieldJson> => ({
  ...field,
  at: null,
  format: null,
  confidence: null,
  alternatives: [],
  decoders: [],
});

const certificateOf = (certificate: CertificateJson): BinaryCertificate => ({
  ...certificate,
  at: null,
  extensions: certificate.extensions.map(extensionOf),
});

function extensionOf(extension: ExtensionJson): BinaryExtension {
  const { kind, rows, problem } = extension.described;
  const described = {
    kind,
    rows: rows.map((row) => ({ ...row, at: null })),
    problem: problem === null ? null : { ...problem, at: null },
  };
  return { ...extension, at: null, described };
}

function findingOf(finding: FindingJson, { length }: BinaryFile): FindingJson {
  const args = finding.code === 'field.truncated' ? { ...finding.args, length } : finding.args;
  return { ...finding, args, at: null };
}

const pathOf = (path: PathJson): PathJson => ({
  ...path,
  checks: path.checks.map((one) => ({
    ...one,
    problems: one.problems.map((problem) => ({ ...problem, at: null })),
  })),
});
