import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { latin1, octetsOfDigits } from './octets.ts';
import { answerOf, LABELS_AUX } from './openssl/calls.ts';
import { readX509, readX509Aux } from './openssl/certificate.ts';
import type { OpensslError } from './openssl/reason.ts';

/** BIO_gets takes 253 characters at most. */
const LONGEST_LINE = 253;

const REASONS = {
  NO_START_LINE: '0900006e',
  BAD_END_LINE: '09000066',
  BAD_BASE64_DECODE: '09000064',
  NOT_DEK_INFO: '0900006b',
  NOT_ENCRYPTED: '0900006c',
  NOT_PROC_TYPE: '0900006d',
  SHORT_HEADER: '09000070',
  UNSUPPORTED_ENCRYPTION: '09000072',
  UNSUPPORTED_PROC_TYPE_VERSION: '09000073',
  NO_DATA: '09000074',
  DECODE_ERROR: '0c00006d',
  INVALID_BIT_STRING_BITS_LEFT: '0c00008d',
  INVALID_OBJECT_ENCODING: '0c000092',
  INVALID_UTF8STRING: '0c000096',
  SEQUENCE_LENGTH_MISMATCH: '0c0000a8',
  TYPE_NOT_PRIMITIVE: '0c0000b3',
} as const;

type Reason = keyof typeof REASONS;

/** ERR_error_string of BoringSSL's oldest error, and the code that Bun adds. */
function failed(reason: Reason): ReceiverFailure {
  const library = REASONS[reason].startsWith('0c') ? 'ASN.1 encoding' : 'PEM';
  const text = `error:${REASONS[reason]}:${library} routines:OPENSSL_internal:${reason}`;
  return new ReceiverFailure('Error', `${text} [code ERR_CRYPTO_INVALID_STATE]`);
}

/** X509Pointer::Parse on BoringSSL: PEM with or without trust settings, then DER. Throws ReceiverFailure. */
export function parseX509(octets: Uint8Array): Uint8Array {
  try {
    return readPem(octets);
  } catch (failure) {
    const der = answerOf(() => readX509(octets));
    if (der instanceof Uint8Array) return der;
    throw failure;
  }
}

function readPem(octets: Uint8Array): Uint8Array {
  const lines = linesOf(latin1(octets))[Symbol.iterator]();
  for (;;) {
    const { label, header, data } = readBlock(lines);
    const decoded = decode(data);
    if (decoded.length === 0) throw failed('NO_DATA');
    if (!LABELS_AUX.includes(label)) continue;
    checkHeader(header);
    const read = label === 'TRUSTED CERTIFICATE' ? readX509Aux : readX509;
    const answer = answerOf(() => read(decoded));
    if (answer instanceof Uint8Array && hasTimes(answer)) return answer;
    throw failed(answer instanceof Uint8Array ? 'DECODE_ERROR' : derReason(answer));
  }
}

/** What both libraries find wrong in the same words; headers are read otherwise, and any fault there is one reason. */
function derReason(queue: readonly OpensslError[]): Reason {
  const name = queue[0]?.reason.toUpperCase().replaceAll(' ', '_');
  return SHARED.find((reason) => reason === name) ?? 'DECODE_ERROR';
}

const SHARED: readonly Reason[] = [
  'INVALID_BIT_STRING_BITS_LEFT',
  'INVALID_OBJECT_ENCODING',
  'INVALID_UTF8STRING',
  'SEQUENCE_LENGTH_MISMATCH',
  'TYPE_NOT_PRIMITIVE',
];

/** BoringSSL reads the times at once, in the form that RFC 5280 demands. */
function hasTimes(der: Uint8Array): boolean {
  const parsed = parseCertificate(der);
  if (!parsed.ok) return true;
  const { notBefore, notAfter } = parsed.value;
  return notBefore.time !== null && notAfter.time !== null;
}

/** Lines as they are looked at: what is no greater than a space as a signed char goes from the end; a NUL ends them. */
function* linesOf(text: string): Generator<string, undefined> {
  for (let at = 0, lineEnd = -1; at < text.length; ) {
    // Every line end is looked for once, however long the lines are.
    if (lineEnd < at) lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1) lineEnd = text.length;
    const end = Math.min(text.length, at + LONGEST_LINE, lineEnd + 1);
    let stop = end;
    while (stop > at && isBlank(text.charCodeAt(stop - 1))) stop -= 1;
    yield stop === end - 1 && text[stop] === '\n'
      ? text.slice(at, end)
      : `${text.slice(at, stop)}\n`;
    at = end;
  }
  return undefined;
}

const isBlank = (unit: number): boolean => unit <= 0x20 || unit >= 0x80;

/** PEM_read_bio_inner: the lines of the next block; those before an empty line are headers. */
function readBlock(lines: Iterator<string, undefined>): {
  readonly label: string;
  readonly header: string;
  readonly data: string;
} {
  const label = readLabel(lines);
  const parts: string[][] = [[]];
  for (let line = lines.next().value; line !== undefined; line = lines.next().value) {
    if (line.startsWith('-----END ')) {
      if (!line.startsWith(`-----END ${label}-----\n`)) break;
      const [data = '', header = ''] = parts.toReversed().map((part) => part.join(''));
      return { label, header, data };
    }
    if (line === '\n' && parts.length === 1) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  throw failed('BAD_END_LINE');
}

/** PEM_get_EVP_CIPHER_INFO: headers are only there for encryption, which certificates have none of. */
function checkHeader(header: string): void {
  if (header === '' || header.startsWith('\n')) return;
  if (!header.startsWith('Proc-Type: ')) throw failed('NOT_PROC_TYPE');
  if (!header.startsWith('Proc-Type: 4,')) throw failed('UNSUPPORTED_PROC_TYPE_VERSION');
  if (!header.startsWith('Proc-Type: 4,ENCRYPTED')) throw failed('NOT_ENCRYPTED');
  const end = header.indexOf('\n');
  if (end === -1) throw failed('SHORT_HEADER');
  const isNamed = header.startsWith('DEK-Info: ', end + 1);
  throw failed(isNamed ? 'UNSUPPORTED_ENCRYPTION' : 'NOT_DEK_INFO');
}

function readLabel(lines: Iterator<string, undefined>): string {
  for (let line = lines.next().value; line !== undefined; line = lines.next().value) {
    const [text = ''] = line.split('\0', 1);
    if (text.startsWith('-----BEGIN ') && text.endsWith('-----\n')) return text.slice(11, -6);
  }
  throw failed('NO_START_LINE');
}

/** EVP_DecodeUpdate and EVP_DecodeFinal: whole quanta, padding only in the last. */
function decode(data: string): Uint8Array {
  const characters = data.replace(/[ \t\r\n]/g, '');
  const match = /^([A-Za-z0-9+/]*)={0,2}$/.exec(characters);
  if (match === null || characters.length % 4 !== 0) throw failed('BAD_BASE64_DECODE');
  return octetsOfDigits(match[1] ?? '');
}
