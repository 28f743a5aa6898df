import { severityOf } from '../diagnostic.ts';
import type { CertificateJson, FindingJson } from '../report.ts';
import { parseCertificate } from './certificate.ts';
import { describeCertificate, hashCertificate, malformedExtensions } from './describe.ts';
import { certificateFindings } from './findings.ts';
import type { Digest } from './tools.ts';
import { loadWords } from './words.ts';

/** One certificate from its DER, judged as a client's at `now`. Spans are in octets of `der`. Never throws. */
export async function readCertificate(
  der: Uint8Array,
  now: number,
  digest: Digest,
): Promise<{
  readonly certificate: CertificateJson | null;
  readonly findings: readonly FindingJson[];
}> {
  const words = await loadWords();
  const outcome = parseCertificate(der);
  const hashes = outcome.ok
    ? await hashCertificate(outcome.value, outcome.value.at.end, digest)
    : null;
  const certificate =
    outcome.ok && hashes !== null
      ? describeCertificate(outcome.value, hashes, now, (at) => at, words)
      : null;
  const found = outcome.ok
    ? [
        ...outcome.diagnostics,
        ...certificateFindings(outcome.value, now, true),
        ...words.faultsOf(outcome.value),
        ...(certificate === null ? [] : malformedExtensions(certificate)),
      ]
    : outcome.diagnostics;
  const findings = found.map(({ code, args, at }): FindingJson => {
    const about = certificate?.sha256 ?? null;
    return { code, severity: severityOf[code], args, at, certificate: about };
  });
  return { certificate, findings };
}
