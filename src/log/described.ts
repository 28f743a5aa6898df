import { connectionLogLines } from '../core/companion/connection-log.ts';
import { readTimeText } from '../core/companion/time.ts';
import type { Judgement, LogCertificate } from './judgement.ts';

/** What stands before the columns that are read here. */
const BEFORE = '2026-01-01T00:00:00Z 192.0.2.1 1 1 - - - ';

/**
 * What an ALB connection log says of a client's certificate, in its columns from leaf_client_cert_subject to
 * tls_verify_status: the load balancer itself took or refused it. Null where they hold none.
 */
export function readConnection(columns: string): Judgement | null {
  const [line] = connectionLogLines(BEFORE + columns);
  if (line === undefined) return null;
  const said = (kind: string): string =>
    line.claims.find((claim) => claim.kind === kind)?.value ?? '';
  const subject = said('subject');
  const serial = said('serial-number').toUpperCase();
  if (subject === '' && serial === '') return null;
  const isTaken = line.status === 'Success' || line.status === '-';
  const isExpired = line.status === 'Failed:ClientCertExpired';
  const client: LogCertificate = {
    ...NOTHING_KNOWN,
    id: `${serial} ${subject}`,
    title: titleOf(subject),
    subject,
    serialNumber: serial,
    notBefore: timeOf(said('not-before')),
    notAfter: timeOf(said('not-after')),
    status: isExpired ? 'expired' : 'unknown',
  };
  return {
    outcome: isTaken ? 'intact' : 'refused',
    state: isTaken ? 'intact' : isExpired ? 'not-now' : 'unfit',
    format: 'companion',
    client,
    certificates: [client],
    sent: 1,
    findings: [],
    repairs: [],
    app: null,
    error: isTaken ? null : { type: 'tls_verify_status', message: line.status },
    pluses: 0,
  };
}

/** The certificate that elements of x-forwarded-client-cert name by its SHA-256 only; null where they do not. */
export function readDigest(value: string): LogCertificate | null {
  const sha256 = /(?:^|[;,])Hash=([0-9a-f]{64})(?:[;,]|$)/i.exec(value)?.[1]?.toLowerCase();
  if (sha256 === undefined) return null;
  const subject = /[;,]Subject="((?:\\.|[^"\\])*)"/i.exec(value)?.[1] ?? '';
  return { ...NOTHING_KNOWN, id: sha256, sha256, title: titleOf(subject), subject };
}

const NOTHING_KNOWN: LogCertificate = {
  id: '',
  sha256: null,
  title: '',
  subject: '',
  issuer: '',
  serialNumber: '',
  notBefore: null,
  notAfter: null,
  status: 'unknown',
  publicKey: '',
};

const titleOf = (subject: string): string =>
  /(?:^|,)\s*CN=((?:\\.|[^,\\])*)/.exec(subject)?.[1] ?? subject;

function timeOf(text: string): number | null {
  const seconds = readTimeText(text);
  return seconds === null ? null : seconds * 1000;
}
