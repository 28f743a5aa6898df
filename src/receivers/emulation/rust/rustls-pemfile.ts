import { ReceiverFailure } from '../failure.ts';
import { latin1 } from '../octets.ts';
import { DecodeError013, decodeStandard013 } from './base64-013.ts';
import { debug, PemError, utf8 } from './pem.ts';

const SPACE = '[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const AROUND = new RegExp(`^${SPACE}|${SPACE}$`, 'g');
const EDGE = '-----BEGIN ';

const invalidData = (message: string): ReceiverFailure =>
  new ReceiverFailure('std::io::Error InvalidData', message);

/** rustls_pemfile::certs of 1.0: every certificate, or the error of the first block that fails. Throws ReceiverFailure. */
export function certs(octets: Uint8Array): readonly Uint8Array[] {
  const certificates: Uint8Array[] = [];
  let label: string | null = null;
  let body = '';
  for (const line of linesOf(latin1(octets))) {
    if (line.startsWith(EDGE)) {
      label = labelOf(line);
      continue;
    }
    if (label !== null && line.startsWith(`-----END ${label}-----`)) {
      const der = decode(body);
      if (label === 'CERTIFICATE') certificates.push(der);
      label = null;
      body = '';
    }
    if (label !== null) body += line.replace(AROUND, '');
  }
  if (label !== null) throw invalidData(`section end ${debug(`-----END ${label}-----`)} missing`);
  return certificates;
}

/** BufRead::read_line. */
function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found + 1;
    yield lineOf(text.slice(at, end));
    at = end;
  }
}

function lineOf(text: string): string {
  try {
    return utf8(text);
  } catch (failure) {
    if (!(failure instanceof PemError)) throw failure;
    throw invalidData('stream did not contain valid UTF-8');
  }
}

function labelOf(line: string): string {
  const end = line.indexOf('-----', EDGE.length);
  if (end === -1) throw invalidData(`illegal section start: ${debug(line)}`);
  return line.slice(EDGE.length, end);
}

function decode(body: string): Uint8Array {
  try {
    return decodeStandard013(new TextEncoder().encode(body));
  } catch (failure) {
    throw failure instanceof DecodeError013 ? invalidData(failure.message) : failure;
  }
}
