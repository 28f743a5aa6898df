import { severityOf } from '../diagnostic.ts';
import type { CertificateJson, FindingJson } from '../report.ts';
import { parseCertificate } from './certificate.ts';
import { describeCertificate, hashCertificate } from './describe.ts';
import { certificateFindings } from './findings.ts';
import type { Digest } from './tools.ts';

/** One certificate from its DER, judged as a client's at `now`. Spans are in octets of `der`. Never throws. */
export async function readCertificate(
  der: Uint8Array,
  now: number,
  digest: Digest,
): Promise<{
  readonly certificate: CertificateJson | null;
  readonly findings: readonly FindingJson[];
}> {
  const outcome = parseCertificate(der);
  const hashes = outcome.ok ? await hashCertificate(outcome.value, endOf(outcome), digest) : null;
  const certificate =
    outcome.ok && hashes !== null
      ? describeCertificate(outcome.value, hashes, now, (at) => at)
      : null;
  const found = outcome.ok
    ? [...outcome.diagnostics, ...certificateFindings(outcome.value, now, true)]
    : outcome.diagnostics;
  const findings = found.map(({ code, args, at }): FindingJson => {
    const about = certificate?.sha256 ?? null;
    return { code, severity: severityOf[code], args, at, certificate: about };
  });
  return { certificate, findings };
}

/** Where the certificate ends: before any trailing octets. */
function endOf(outcome: Extract<ReturnType<typeof parseCertificate>, { ok: true }>): number {
  const trailing = outcome.diagnostics.find(({ code }) => code === 'der.trailing-octets');
  return trailing?.at?.start ?? outcome.value.octets.length;
}
