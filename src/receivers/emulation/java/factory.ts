import { fromLatin1, latin1 } from '../octets.ts';
import { decodeBase64 } from './base64.ts';
import { certificateOf } from './certificate.ts';
import {
  certificateException,
  ioException,
  isIoException,
  JavaException,
  wrapping,
} from './exception.ts';

const SEQUENCE = 0x30;
const EDGE = '-----';

/**
 * sun.security.provider.X509Factory.engineGenerateCertificate of JDK 17: the first block of a stream, armoured or DER.
 * Throws JavaException.
 */
export function generateCertificate(stream: Uint8Array): Uint8Array {
  return certificateOf(blockOf(stream));
}

/**
 * engineGenerateCertificates: every block of a stream; where the first is none of a certificate there is an error, where
 * a later one is missing there is the end. Throws JavaException.
 */
export function generateCertificates(stream: Uint8Array): readonly Uint8Array[] {
  if (stream.length === 0) return [];
  try {
    const text = latin1(stream);
    let block = readOneBlock(stream, text, 0);
    if (block === null) throw certificateException('No certificate data found');
    const certificates: Uint8Array[] = [];
    while (block !== null) {
      certificates.push(certificateOf(block.encoding));
      block = readOneBlock(stream, text, block.next);
    }
    return certificates;
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    throw wrapping('java.security.cert.CertificateException', failure);
  }
}

/** What readOneBlock reads, and where the stream stands after it. */
interface StreamBlock {
  readonly encoding: Uint8Array;
  readonly next: number;
}

function blockOf(stream: Uint8Array): Uint8Array {
  try {
    const block = readOneBlock(stream, latin1(stream), 0);
    if (block === null) throw ioException('Empty input');
    return block.encoding;
  } catch (failure) {
    if (!isIoException(failure)) throw failure;
    throw certificateException(`Could not parse certificate: ${failure}`, failure);
  }
}

/** The block from `at` on, as if the stream began there; `text` has one character for each octet of it. */
function readOneBlock(stream: Uint8Array, text: string, at: number): StreamBlock | null {
  if (at >= stream.length) return null;
  if (stream[at] === SEQUENCE) {
    const encoding = readBer(stream.subarray(at));
    return { encoding, next: at + encoding.length };
  }
  const start = headerStart(text, at);
  return start === null ? null : readArmoured(text, start);
}

/** Step 1: five hyphens at the beginning of a line. */
function headerStart(text: string, from: number): number | null {
  if (text.startsWith(EDGE, from)) return from + EDGE.length;
  const header = /[\r\n]-----/g;
  header.lastIndex = from;
  return header.test(text) ? header.lastIndex : null;
}

/** Steps 2 to 4: the rest of the header, the data up to the next hyphen, and the footer line. */
function readArmoured(text: string, start: number): StreamBlock {
  const line = /[\r\n]/g;
  line.lastIndex = start;
  const end = line.exec(text)?.index ?? null;
  if (end === null || (text[end] === '\r' && end + 1 >= text.length))
    throw ioException('Incomplete data');
  const isCr = text[end] === '\r' && text[end + 1] !== '\n';
  const header = `-----${text.slice(start, end)}`;
  const hyphen = text.indexOf('-', isCr ? end + 2 : end + 1);
  if (hyphen === -1) throw ioException('Incomplete data');
  const data = text.slice(end + 1, hyphen).replace(/[\t\n\r ]/g, '');
  const edge = isCr ? /[\r\n]/g : /\n/g;
  edge.lastIndex = hyphen;
  const stop = edge.exec(text)?.index ?? text.length;
  const footer = text.slice(hyphen, stop).replace(/\r/g, '');
  checkBoundaries(stripTrailing(header), stripTrailing(footer));
  const next = Math.min(text.length, stop + 1);
  try {
    return { encoding: decodeBase64(fromLatin1(data), false), next };
  } catch (failure) {
    if (!(failure instanceof JavaException)) throw failure;
    throw wrapping('java.io.IOException', failure);
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
  if (!isHeader) throw ioException(`Illegal header: ${header}`);
  const isFooter =
    footer.length >= 14 && footer.startsWith('-----END ') && footer.endsWith('-----');
  if (!isFooter) throw ioException(`Illegal footer: ${footer}`);
  if (header.slice(11, -5) !== footer.slice(9, -5)) {
    throw ioException(`Header and footer do not match: ${header} ${footer}`);
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
  if (tag === undefined) throw ioException('BER/DER tag info absent');
  if (first === null && (tag & 0x1f) === 0x1f) throw ioException('Multi octets tag not supported');
  const octet = stream[start + 1];
  if (octet === undefined) throw ioException('BER/DER length info absent');
  if (octet === 0x80) return { end: indefiniteEnd(stream, start, tag, depth), tag };
  const count = octet < 0x80 ? 0 : octet & 0x7f;
  if (count > 4) throw ioException('Invalid BER/DER data (too huge?)');
  const digits = stream.subarray(start + 2, start + 2 + count);
  if (digits.length < count) throw ioException('Incomplete BER/DER length info');
  if (count === 4 && (digits[0] ?? 0) > 127) throw ioException('Invalid BER/DER data (too huge?)');
  const length = count === 0 ? octet : digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const end = start + 2 + count + length;
  if (end > stream.length) throw ioException('Incomplete BER/DER data');
  return { end, tag };
}

const MOST_NESTED = 200;

function indefiniteEnd(stream: Uint8Array, start: number, tag: number, depth: number): number {
  if ((tag & 0x20) === 0) throw ioException('Non constructed encoding must have definite length');
  if (depth > MOST_NESTED) throw ioException('Invalid BER/DER data (too huge?)');
  for (let at = start + 2; ; ) {
    const inner = berEnd(stream, at, null, depth + 1);
    at = inner.end;
    if (inner.tag === 0) return at;
  }
}
