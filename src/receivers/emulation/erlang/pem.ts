import { ReceiverFailure } from '../failure.ts';
import { Digits, fromLatin1, sixBits } from '../octets.ts';

/** Labels of pubkey_pem:pem_end/1 of OTP 25. */
const LABELS = new Set([
  'CERTIFICATE',
  'RSA PRIVATE KEY',
  'RSA PUBLIC KEY',
  'PUBLIC KEY',
  'DSA PRIVATE KEY',
  'DH PARAMETERS',
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'CERTIFICATE REQUEST',
  'PKCS7',
  'X509 CRL',
  'EC PARAMETERS',
  'EC PRIVATE KEY',
  'OPENSSH PRIVATE KEY',
]);

/** One entry of public_key:pem_decode/1. */
interface Entry {
  readonly label: string;
  readonly der: Uint8Array;
}

const noClause = (): ReceiverFailure =>
  new ReceiverFailure('error', '{pem_decode,function_clause}');

/** pubkey_pem:decode/1 of OTP 25: any line that begins with "-----END " ends a block. Throws ReceiverFailure. */
export function decodePem(data: string): readonly Entry[] {
  const lines = linesOf(data);
  const entries: Entry[] = [];
  for (const line of lines) {
    const label = /^-----BEGIN (.+)-----$/.exec(line.replace(/[ \t\v\f\r\n]+$/, ''))?.[1] ?? '';
    if (LABELS.has(label)) entries.push({ label, der: mimeDecode(joinEntry(lines)) });
  }
  return entries;
}

/** A line ends with LF, or with CRLF. */
function* linesOf(data: string): Generator<string, undefined> {
  for (let at = 0; ; ) {
    const end = data.indexOf('\n', at);
    if (end === -1) break;
    yield data.slice(at, end > at && data[end - 1] === '\r' ? end - 1 : end);
    at = end + 1;
  }
  yield data.slice(data.lastIndexOf('\n') + 1);
  return undefined;
}

function joinEntry(lines: Iterator<string, undefined>): string {
  const body: string[] = [];
  for (let line = lines.next().value; line !== undefined; line = lines.next().value) {
    if (line.startsWith('-----END ')) return body.join('');
    body.push(line);
  }
  throw noClause();
}

const PAD = 0x3d;

/**
 * base64:mime_decode/1 of OTP 25: what is outside the alphabet is passed over, and so is padding that is not at the end;
 * a quantum that the data ends in has no clause. Throws ReceiverFailure.
 */
function mimeDecode(text: string): Uint8Array {
  const digits = new Digits(text.length);
  let isPadded = false;
  for (const unit of fromLatin1(text)) {
    const value = sixBits(unit);
    if (value >= 0) digits.push(value);
    if (value >= 0) isPadded = false;
    else if (unit === PAD && digits.length % 4 >= 2) isPadded = true;
  }
  if (digits.length % 4 !== 0 && !isPadded) throw noClause();
  return digits.join();
}
