import { type Span, span } from '../span.ts';
import type { Claim, ClaimKind } from './claim.ts';

/** One line of an ALB connection log. */
export interface ConnectionLogLine {
  readonly at: Span;
  /** tls_verify_status and its place: Success, Failed:…, or "-" where the listener asks for no certificate. */
  readonly status: string;
  readonly statusAt: Span;
  /** What it says of the client's certificate, by the names of its columns; spans in the text. */
  readonly claims: readonly Claim[];
}

/** More lines than a person looks at. */
const MOST_LINES = 200;

/**
 * Elastic Load Balancing, Connection log entries: timestamp, client_ip, client_port, listener_port, tls_protocol, tls_cipher,
 * tls_handshake_latency, then what is read here; newer logs have more columns behind conn_trace_id.
 */
const LINE =
  /^\d{4}-\d{2}-\d{2}T[\d:.]{8,20}Z [\da-fA-F.:]{2,45} \d{1,5} \d{1,5} \S{1,40} \S{1,80} \S{1,20} ("(?:[^"\\\r\n]|\\.){0,4000}"|-) (NotBefore=[^\s;]{1,40};NotAfter=[^\s;]{1,40}|-) ([0-9A-Fa-f]{1,160}|-) (Success|Failed:\w{1,60}|-)(?= |\r?$)/gm;

/** The lines of an ALB connection log in a text, in order; none where there is no such line. */
export function connectionLogLines(text: string): readonly ConnectionLogLine[] {
  const found: ConnectionLogLine[] = [];
  for (const match of text.matchAll(LINE)) {
    if (found.length === MOST_LINES) break;
    found.push(lineOf(match[0], match.index, match.slice(1)));
  }
  return found;
}

function lineOf(line: string, start: number, columns: readonly string[]): ConnectionLogLine {
  const [subject = '', validity = '', serial = '', status = ''] = columns;
  const statusFrom = line.length - status.length;
  const serialFrom = statusFrom - 1 - serial.length;
  const validityFrom = serialFrom - 1 - validity.length;
  const subjectFrom = validityFrom - 1 - subject.length;
  const name = subject.replace(/^"|"$/g, '');
  const [before = '', after = ''] = validity.split(';');
  const afterFrom = validityFrom + before.length + 1;
  const at = (from: number, length: number): Span => span(start + from, start + from + length);
  const claims: readonly Claim[] = [
    claim('leaf_client_cert_subject', 'subject', name, at(subjectFrom + 1, name.length)),
    claim(
      'leaf_client_cert_validity',
      'not-before',
      before.slice(10),
      at(validityFrom, before.length),
    ),
    claim('leaf_client_cert_validity', 'not-after', after.slice(9), at(afterFrom, after.length)),
    claim('leaf_client_cert_serial_number', 'serial-number', serial, at(serialFrom, serial.length)),
  ];
  return {
    at: at(0, line.length),
    status,
    statusAt: at(statusFrom, status.length),
    claims: claims.filter(({ value }) => value !== '-' && value !== ''),
  };
}

const claim = (key: string, kind: ClaimKind, value: string, at: Span): Claim => ({
  key,
  kind,
  value,
  at,
  group: 0,
  certificate: 0,
  isPartial: false,
});
