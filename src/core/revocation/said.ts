import type { DiagnosticArgs } from '../diagnostic.ts';
import type { RevokedJson, SignatureAnswer } from '../report.ts';
import { renderName } from '../x509/name.ts';
import type { Time } from '../x509/time.ts';
import type { Known } from './issued.ts';

/** A certificate in the words of a finding. */
export const named = ({ certificate, json }: Known) => ({
  serial: json.serialNumber.hex,
  title: json.title,
  issuer: renderName(certificate.issuer),
});

/** Whether a signature verifies, in the words of a finding. */
export const provenBy = (signature: SignatureAnswer | null): string =>
  signature === 'valid' ? 'yes' : 'no';

/** A revocation in the words of a finding. */
export const revokedArgs = (
  known: Known,
  { since, reason }: RevokedJson,
  signature: SignatureAnswer | null,
): DiagnosticArgs['revocation.on-crl'] => ({
  ...named(known),
  since: since ?? '',
  reason: reason ?? '',
  proven: provenBy(signature),
});

/** Whether a time lies after the moment of judgement; a time that cannot be read does not. */
export const isAfter = (time: Time | null, now: number): boolean => time !== null && time.ms > now;

/** Whether an answer that holds through `nextUpdate` is too old at the moment of judgement. */
export const isOutdated = (nextUpdate: Time | null, now: number): boolean =>
  nextUpdate !== null && now >= nextUpdate.ms + 1000;
