import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { findingOf } from '../inspect/order.ts';
import type { Member } from '../path/graph.ts';
import type { CrlJson, FindingJson, OcspResponseJson } from '../report.ts';
import type { Span } from '../span.ts';
import { DerError } from '../x509/der.ts';
import type { Place } from '../x509/describe.ts';
import { parseCrl } from './crl.ts';
import { type Known, type Register, registerOf } from './issued.ts';
import { judgeCrl } from './judge-crl.ts';
import { judgeOcsp, type OcspTools } from './judge-ocsp.ts';
import { parseOcsp } from './ocsp.ts';

/** A CRL or an OCSP response of the paste. */
export interface RevocationObject {
  readonly kind: 'CRL' | 'OCSP response';
  readonly octets: Uint8Array;
  /** From its octets to the paste. */
  readonly place: Place;
}

/** What the CRLs and OCSP responses of a paste say of its certificates. */
export interface Revocation {
  readonly crls: readonly CrlJson[];
  readonly ocspResponses: readonly OcspResponseJson[];
  readonly findings: readonly FindingJson[];
}

/** The certificates that an OCSP response carries, in its octets; none where it cannot be read. */
export function certificatesOf({ kind, octets }: RevocationObject): readonly Span[] {
  const outcome = kind === 'CRL' ? null : parseOcsp(octets);
  return outcome?.ok === true ? (outcome.value.basic?.certificates ?? []) : [];
}

/** Judges all of them at `now` by the certificates of the paste; a trust anchor may have signed, too. Never throws. */
export async function judgeRevocation(
  objects: readonly RevocationObject[],
  known: readonly Known[],
  anchors: readonly Member[],
  now: number,
  tools: OcspTools,
): Promise<Revocation> {
  const register = registerOf(known, anchors);
  const crls: CrlJson[] = [];
  const ocspResponses: OcspResponseJson[] = [];
  const findings: FindingJson[] = [];
  for (const object of objects) {
    const said = await judge(object, register, now, tools);
    findings.push(...said.findings);
    if (said.crl !== null) crls.push(said.crl);
    if (said.ocsp !== null) ocspResponses.push(said.ocsp);
  }
  return { crls, ocspResponses, findings };
}

interface Judged {
  readonly crl: CrlJson | null;
  readonly ocsp: OcspResponseJson | null;
  readonly findings: readonly FindingJson[];
}

async function judge(
  object: RevocationObject,
  register: Register,
  now: number,
  tools: OcspTools,
): Promise<Judged> {
  const { kind, octets, place } = object;
  try {
    if (kind === 'CRL') {
      const outcome = parseCrl(octets);
      if (!outcome.ok) return malformed(object, outcome.reason, outcome.at);
      const { json, findings } = await judgeCrl(outcome.value, place, register, now, tools.verify);
      return { crl: json, ocsp: null, findings };
    }
    const outcome = parseOcsp(octets);
    if (!outcome.ok) return malformed(object, outcome.reason, outcome.at);
    const { json, findings } = await judgeOcsp(outcome.value, place, register, now, tools);
    return { crl: null, ocsp: json, findings };
  } catch (error) {
    // An entry that is asked for is read only now.
    if (!(error instanceof DerError)) throw error;
    return malformed(object, error.message, error.at);
  }
}

function malformed({ kind, place }: RevocationObject, reason: string, at: Span): Judged {
  const found: Diagnostic = diagnose('revocation.malformed', { what: kind, reason }, place(at));
  return { crl: null, ocsp: null, findings: [findingOf(found, null)] };
}
