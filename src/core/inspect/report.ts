import type { FieldJson, ReportJson } from '../report.ts';
import type { Case } from './case.ts';
import { companionJson, fieldJson, logLineJson } from './judge-fields.ts';
import { verdictOf } from './verdict.ts';

/** The report of a case (contract.md, Shape). */
export async function reportOf(found: Case): Promise<ReportJson> {
  const { request, collected, companions, judged, sorted, paste, findings, app } = found;
  const carrying = judged.map((one, i) =>
    fieldJson(one, collected.proven, companions.carrying[i] ?? []),
  );
  const fields = [
    ...carrying,
    ...sorted.companions.map(companionJson),
    ...sorted.log.map(logLineJson),
    ...sorted.nothing,
  ].sort(byPosition);
  const read = app?.json.reads ?? null;
  const readField = read === null ? undefined : carrying[read];
  return {
    schema: 'mtls-lens/report/1',
    judgedAt: request.judgedAt,
    input: {
      length: request.text.length,
      sha256: await collected.hash(new TextEncoder().encode(request.text)),
    },
    redacted: [],
    verdict: verdictOf({
      findings,
      fields,
      certificates: collected.certificates.length,
      lost: collected.lost,
      isTrusted:
        collected.trustAnchors === null ||
        collected.trustAnchors.count === 0 ||
        collected.paths.every(({ verdict }) => verdict === 'trusted'),
      isHeaders: paste.isHeaders || found.errors.length > 0,
    }),
    fields,
    stripped: sorted.stripped,
    certificates: collected.certificates,
    paths: collected.paths,
    bundles: collected.bundles.map(({ json }) => json),
    crls: collected.revocation.crls,
    ocspResponses: collected.revocation.ocspResponses,
    trustAnchors: collected.trustAnchors,
    errorTexts: found.errors,
    findings,
    app:
      app === null
        ? null
        : { ...app.json, reads: readField === undefined ? null : fields.indexOf(readField) },
  };
}

const byPosition = (a: FieldJson, b: FieldJson): number => a.at.start - b.at.start;
