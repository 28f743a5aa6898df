import type { PathJson } from '../report.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { toHex } from '../x509/text.ts';
import type { Digest, Verify } from '../x509/tools.ts';
import type { Purpose } from './checks/check.ts';
import { type Member, validate } from './validate.ts';

/** A path to be validated, in DER. `now` in milliseconds since the epoch. */
export interface OctetsRequest {
  readonly leaf: Uint8Array;
  readonly intermediates: readonly Uint8Array[];
  readonly roots: readonly Uint8Array[];
  readonly now: number;
  readonly purpose: Purpose;
  /** Whether what a root says of itself counts; default true, as OpenSSL and Go have it. */
  readonly anchorConstraints?: boolean;
}

/**
 * Validates the path of a leaf (contract.md, validatePath). Spans are in octets of the certificate that they are about.
 * Intermediates and roots that are no certificates are left out; a leaf that is none is broken. Never throws.
 */
export async function validateOctets(
  request: OctetsRequest,
  digest: Digest,
  verify: Verify,
): Promise<PathJson> {
  const { leaf, intermediates, roots, now, purpose, anchorConstraints = true } = request;
  const sha256 = async (octets: Uint8Array): Promise<string> =>
    toHex(await digest('SHA-256', octets));
  const read = async (octets: Uint8Array): Promise<Member | readonly []> => {
    const outcome = parseCertificate(octets);
    return outcome.ok ? { sha256: await sha256(octets), certificate: outcome.value } : [];
  };
  const parsed = parseCertificate(leaf);
  if (!parsed.ok) {
    return {
      endEntity: await sha256(leaf),
      certificates: [],
      anchor: null,
      verdict: 'broken',
      links: [],
      reasons: parsed.diagnostics.map(({ code }) => code),
      checks: [],
      sent: [],
      limit: null,
    };
  }
  const first: Member = { sha256: await sha256(leaf), certificate: parsed.value };
  const others = (await Promise.all(intermediates.map(read))).flat();
  const anchors = (await Promise.all(roots.map(read))).flat();
  const sent = [first, ...others] as const;
  const rules = { now, purpose, anchorConstraints };
  const { json } = await validate({ ...rules, sent, anchors, endEntity: 'first' }, verify);
  return json;
}
