import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { decodeBase64 } from './java-base64.ts';
import { fromLatin1, latin1 } from './octets.ts';

const CERTIFICATE_EXCEPTION = 'java.security.cert.CertificateException';
const SEQUENCE = 0x30;

/** An IOException on its way out of X509Factory: its class and its message. */
class IoFailure extends Error {
  readonly causes: readonly string[];

  constructor(type: string, message: string, causes: readonly string[] = []) {
    super(`${type}: ${message}`);
    this.causes = [`${type}: ${message}`, ...causes];
  }
}

const io = (message: string): IoFailure => new IoFailure('java.io.IOException', message);

/**
 * sun.security.provider.X509Factory.engineGenerateCertificate of JDK 17: the first block of a stream, armoured or DER.
 * Throws ReceiverFailure with the causes after ` <- `.
 */
export function generateCertificate(stream: Uint8Array): Uint8Array {
  try {
    const encoding = readOneBlock(stream);
    if (encoding === null) throw io('Empty input');
    return certificateOf(encoding);
  } catch (failure) {
    if (!(failure instanceof IoFailure)) throw failure;
    const message = [`Could not parse certificate: ${failure.message}`, ...failure.causes];
    throw new ReceiverFailure(CERTIFICATE_EXCEPTION, message.join(' <- '));
  }
}

function readOneBlock(stream: Uint8Array): Uint8Array | null {
  if (stream.length === 0) return null;
  if (stream[0] === SEQUENCE) return readBer(stream);
  const text = latin1(stream);
  const start = headerStart(text);
  return start === null ? null : readArmoured(text, start);
}

/** Step 1: five hyphens at the beginning of a line. */
function headerStart(text: string): number | null {
  const found = /(?:^|[\r\n])-----/.exec(text);
  return found === null ? null : found.index + found[0].length;
}

/** Steps 2 to 4: the rest of the header, the data up to the next hyphen, and the footer line. */
function readArmoured(text: string, start: number): Uint8Array {
  const line = /[\r\n]/g;
  line.lastIndex = start;
  const end = line.exec(text)?.index ?? null;
  if (end === null || (text[end] === '\r' && end + 1 >= text.length)) throw io('Incomplete data');
  const isCr = text[end] === '\r' && text[end + 1] !== '\n';
  const header = `-----${text.slice(start, end)}`;
  const hyphen = text.indexOf('-', isCr ? end + 2 : end + 1);
  if (hyphen === -1) throw io('Incomplete data');
  const data = text.slice(end + 1, hyphen).replace(/[\t\n\r ]/g, '');
  const rest = text.slice(hyphen + 1);
  const stop = rest.search(isCr ? /[\r\n]/ : /\n/);
  const footer = `-${(stop === -1 ? rest : rest.slice(0, stop)).replace(/\r/g, '')}`;
  checkBoundaries(stripTrailing(header), stripTrailing(footer));
  try {
    return decodeBase64(fromLatin1(data), false);
  } catch (failure) {
    if (!(failure instanceof ReceiverFailure)) throw failure;
    const cause = `${failure.type}: ${failure.message}`;
    throw new IoFailure('java.io.IOException', cause, [cause]);
  }
}

/** String.stripTrailing: Character.isWhitespace also takes U+001C to U+001F. */
function stripTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && isWhitespace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const isWhitespace = (unit: number): boolean =>
  (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x20);

function checkBoundaries(header: string, footer: string): void {
  const isHeader =
    header.length >= 16 && header.startsWith('-----BEGIN ') && header.endsWith('-----');
  if (!isHeader) throw io(`Illegal header: ${header}`);
  const isFooter =
    footer.length >= 14 && footer.startsWith('-----END ') && footer.endsWith('-----');
  if (!isFooter) throw io(`Illegal footer: ${footer}`);
  if (header.slice(11, -5) !== footer.slice(9, -5)) {
    throw io(`Header and footer do not match: ${header} ${footer}`);
  }
}

/** readBERInternal: one element, of definite length or to its end-of-contents octets. */
function readBer(stream: Uint8Array): Uint8Array {
  return stream.slice(0, berEnd(stream, 0, stream[0] ?? 0).end);
}

function berEnd(
  stream: Uint8Array,
  start: number,
  first: number | null,
  depth = 0,
): { readonly end: number; readonly tag: number } {
  const tag = first ?? stream[start];
  if (tag === undefined) throw io('BER/DER tag info absent');
  if (first === null && (tag & 0x1f) === 0x1f) throw io('Multi octets tag not supported');
  const octet = stream[start + 1];
  if (octet === undefined) throw io('BER/DER length info absent');
  if (octet === 0x80) return { end: indefiniteEnd(stream, start, tag, depth), tag };
  const count = octet < 0x80 ? 0 : octet & 0x7f;
  if (count > 4) throw io('Invalid BER/DER data (too huge?)');
  const digits = stream.subarray(start + 2, start + 2 + count);
  if (digits.length < count) throw io('Incomplete BER/DER length info');
  if (count === 4 && (digits[0] ?? 0) > 127) throw io('Invalid BER/DER data (too huge?)');
  const length = count === 0 ? octet : digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const end = start + 2 + count + length;
  if (end > stream.length) throw io('Incomplete BER/DER data');
  return { end, tag };
}

const MOST_NESTED = 200;

function indefiniteEnd(stream: Uint8Array, start: number, tag: number, depth: number): number {
  if ((tag & 0x20) === 0) throw io('Non constructed encoding must have definite length');
  if (depth > MOST_NESTED) throw io('Invalid BER/DER data (too huge?)');
  for (let at = start + 2; ; ) {
    const inner = berEnd(stream, at, null, depth + 1);
    at = inner.end;
    if (inner.tag === 0) return at;
  }
}

/** X509CertImpl: the outermost element must be there as a whole, and be a certificate. */
function certificateOf(encoding: Uint8Array): Uint8Array {
  const outer = outerOf(encoding);
  if (outer === null) throw unable('java.io.IOException: Too short');
  if (outer > encoding.length) throw unable('java.io.EOFException: not enough content');
  if (outer < encoding.length) throw unable('java.io.IOException: extra data at the end');
  const parsed = parseCertificate(encoding);
  if (!parsed.ok) throw new ReceiverFailure(CERTIFICATE_EXCEPTION, 'Unable to initialize');
  return encoding;
}

const unable = (cause: string): ReceiverFailure =>
  new ReceiverFailure(CERTIFICATE_EXCEPTION, `Unable to initialize, ${cause} <- ${cause}`);

function outerOf(encoding: Uint8Array): number | null {
  const [, first] = encoding;
  if (first === undefined) return null;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  let length = 0;
  for (const digit of encoding.subarray(2, 2 + count)) length = length * 256 + digit;
  return 2 + count + length;
}
