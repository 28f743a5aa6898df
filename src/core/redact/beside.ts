import type {
  CrlJson,
  OcspResponseJson,
  PathJson,
  ReportJson,
  TrustAnchorsJson,
} from '../report.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** What a report holds beside certificates and findings. */
type Beside = Pick<ReportJson, 'crls' | 'ocspResponses' | 'paths' | 'trustAnchors'>;

/** CRLs, OCSP responses, paths and trust anchors without names and serial numbers. Digests stay. */
export const redactBeside = (report: Beside, pseudonyms: Pseudonyms): Beside => ({
  crls: report.crls.map((one) => redactCrl(one, pseudonyms)),
  ocspResponses: report.ocspResponses.map((one) => redactOcsp(one, pseudonyms)),
  paths: report.paths.map((one) => redactPath(one, pseudonyms)),
  trustAnchors: report.trustAnchors && redactAnchors(report.trustAnchors, pseudonyms),
});

const redactCrl = (crl: CrlJson, pseudonyms: Pseudonyms): CrlJson => ({
  ...crl,
  issuer: pseudonyms.distinguishedName(crl.issuer),
});

function redactOcsp(response: OcspResponseJson, pseudonyms: Pseudonyms): OcspResponseJson {
  const { responder, responses } = response;
  return {
    ...response,
    responder:
      responder?.by === 'name'
        ? { by: 'name', value: pseudonyms.distinguishedName(responder.value) }
        : responder,
    responses: responses.map((one) => ({
      ...one,
      serialNumber: pseudonyms.serial(one.serialNumber),
    })),
  };
}

/** Reasons of name constraints: what was found is a name. */
const redactPath = (path: PathJson, pseudonyms: Pseudonyms): PathJson => ({
  ...path,
  checks: path.checks.map((check) => ({
    ...check,
    problems: check.problems.map((problem) => ({
      ...problem,
      found: problem.reason.startsWith('name-') ? pseudonyms.of(problem.found) : problem.found,
    })),
  })),
});

const redactAnchors = (anchors: TrustAnchorsJson, pseudonyms: Pseudonyms): TrustAnchorsJson => ({
  ...anchors,
  used: anchors.used.map((one) => ({
    ...one,
    title: pseudonyms.of(one.title),
    subject: pseudonyms.distinguishedName(one.subject),
  })),
});
