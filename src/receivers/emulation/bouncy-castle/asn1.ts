import { ioException, JavaException } from '../java/exception.ts';
import { parseCertificate } from '../../../core/x509/certificate.ts';

const eof = (said: string): JavaException => new JavaException('java.io.EOFException', said);
const illegal = (said: string): JavaException =>
  new JavaException('java.lang.IllegalArgumentException', said);

/** One element that stands at the beginning of `data`. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** ASN1InputStream.readObject of 1.72 over all of `data`: where its first element lies. Throws JavaException. */
export function readElement(data: Uint8Array): Element {
  const [tag] = data;
  if (tag === undefined) throw ioException('no content found');
  if (tag === 0) throw ioException('unexpected end-of-contents marker');
  const { length, start } = readLength(data, tagEnd(data));
  const missing = length - (data.length - start);
  if (missing > 0) throw eof(`DEF length ${length} object truncated by ${missing}`);
  return { tag, start, end: start + length };
}

/** readTagNumber. */
function tagEnd(data: Uint8Array): number {
  if (((data[0] ?? 0) & 0x1f) !== 0x1f) return 1;
  let at = 1;
  const first = data[at] ?? 0;
  if (first < 31)
    throw ioException(
      first < 0 ? 'EOF found inside tag value.' : 'corrupted stream - high tag number < 31 found',
    );
  while ((data[at] ?? 0) >= 0x80) at += 1;
  if (at >= data.length) throw eof('EOF found inside tag value.');
  return at + 1;
}

function readLength(
  data: Uint8Array,
  at: number,
): { readonly length: number; readonly start: number } {
  const first = data[at];
  if (first === undefined) throw eof('EOF found when length expected');
  if (first < 0x80) return { length: first, start: at + 1 };
  if (first === 0x80) throw ioException('indefinite-length primitive encoding encountered');
  if (first === 0xff) throw ioException('invalid long form definite-length 0xFF');
  const count = first & 0x7f;
  let length = 0;
  for (let i = at + 1; i <= at + count; i += 1) {
    const digit = data[i];
    if (digit === undefined) throw eof('EOF found reading length');
    if (length >= 2 ** 23) throw ioException('long form definite-length more than 31 bits');
    length = length * 256 + digit;
  }
  if (length >= data.length) {
    throw ioException(`corrupted stream - out of bounds length found: ${length} >= ${data.length}`);
  }
  return { length, start: at + 1 + count };
}

/** Certificate.getInstance: what its structure is checked for. */
export function checkCertificate(data: Uint8Array): void {
  if (!parseCertificate(data).ok) throw illegal('sequence wrong size for a certificate');
}
