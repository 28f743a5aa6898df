import { parseCertificate } from '../../../core/x509/certificate.ts';
import { ioException, JavaException } from '../java/exception.ts';
import { checkKnown, checkPrimitive } from './primitive.ts';

const eof = (said: string): JavaException => new JavaException('java.io.EOFException', said);

/** An element that is being read (DefiniteLengthInputStream), and the one around it. */
interface Frame {
  readonly length: number;
  readonly end: number;
  readonly parent: Frame | null;
}

const CONSTRUCTED = 0x20;
const CLASS = 0xc0;
const TAG = { bitString: 3, octetString: 4, external: 8, sequence: 16, set: 17 };
const CONTAINERS = Object.values(TAG);

/** Our own bound. */
const MOST_NESTED = 1000;

/** ASN1InputStream of 1.72, over all of `data`. Reads throw JavaException. */
export class Asn1Reader {
  readonly #data: Uint8Array;
  at = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** readObject: the tag of the next element, null where `frame` has no more. */
  object(frame: Frame | null = null, depth = 0): number | null {
    const tag = this.#octet(frame);
    if (tag === null) return null;
    if (tag === 0) throw ioException('unexpected end-of-contents marker');
    const number = this.#tagNumber(tag, frame);
    const length = this.#length(frame);
    if (length === null) throw ioException(indefinite(tag));
    try {
      this.#build(tag, number, { length, end: this.at + length, parent: frame }, depth);
    } catch (failure) {
      if (!isIllegalArgument(failure)) throw failure;
      const type = 'org.bouncycastle.asn1.ASN1Exception';
      throw new JavaException(type, 'corrupted stream detected', failure);
    }
    return tag;
  }

  /** Null at the end of `frame`; an end further out is an error of the element inside it. */
  #octet(frame: Frame | null): number | null {
    if (frame === null ? this.at >= this.#data.length : this.at >= frame.end) return null;
    if (frame !== null) this.#need(1, frame);
    this.at += 1;
    return this.#data[this.at - 1] ?? 0;
  }

  /** Refuses what is not there, in the words of the outermost element that is cut off there. */
  #need(count: number, frame: Frame): void {
    if (this.#has(count, frame)) return;
    let limit = this.#data.length;
    let cut: Frame | null = null;
    const frames: Frame[] = [];
    for (let one: Frame | null = frame; one !== null; one = one.parent) frames.unshift(one);
    for (const one of frames) {
      if (one.end > limit && cut === null) cut = one;
      if (one.end > limit) continue;
      limit = one.end;
      cut = null;
    }
    if (this.at + count <= limit || cut === null) return;
    throw eof(`DEF length ${cut.length} object truncated by ${cut.end - limit}`);
  }

  /** Whether so many octets are left in all that is open. */
  #has(count: number, frame: Frame): boolean {
    const end = this.at + count;
    for (let one: Frame | null = frame; one !== null; one = one.parent) {
      if (one.end < end) return false;
    }
    return end <= this.#data.length;
  }

  #tagNumber(tag: number, frame: Frame | null): number {
    const low = tag & 0x1f;
    if (low !== 0x1f) return low;
    let octet = this.#octet(frame);
    if (octet === null) throw eof('EOF found inside tag value.');
    if (octet < 31) throw ioException('corrupted stream - high tag number < 31 found');
    let number = octet & 0x7f;
    if (number === 0) throw ioException('corrupted stream - invalid high tag number found');
    while (octet >= 0x80) {
      if (number >= 2 ** 24) throw ioException('Tag number more than 31 bits');
      octet = this.#octet(frame);
      if (octet === null) throw eof('EOF found inside tag value.');
      number = number * 128 + (octet & 0x7f);
    }
    return number;
  }

  /** Null for an indefinite length. */
  #length(frame: Frame | null): number | null {
    const first = this.#octet(frame);
    if (first === null) throw eof('EOF found when length expected');
    if (first < 0x80) return first;
    if (first === 0x80) return null;
    if (first === 0xff) throw ioException('invalid long form definite-length 0xFF');
    let length = 0;
    for (let i = 0; i < (first & 0x7f); i += 1) {
      const octet = this.#octet(frame);
      if (octet === null) throw eof('EOF found reading length');
      if (length >= 2 ** 23) throw ioException('long form definite-length more than 31 bits');
      length = length * 256 + octet;
    }
    this.#checkLimit(length, frame);
    return length;
  }

  /** Nothing may be as long as what it stands in. */
  #checkLimit(length: number, around: Frame | null): void {
    const limit = around === null ? this.#data.length : around.length;
    if (length < limit) return;
    throw ioException(`corrupted stream - out of bounds length found: ${length} >= ${limit}`);
  }

  #build(tag: number, number: number, frame: Frame, depth: number): void {
    if ((tag & CONSTRUCTED) !== 0) {
      const isKnown = (tag & CLASS) !== 0 || CONTAINERS.includes(number);
      if (!isKnown) throw ioException(`unknown tag ${number} encountered`);
      if (depth < MOST_NESTED) while (this.object(frame, depth + 1) !== null);
      this.at = frame.end;
      return;
    }
    const isUniversal = (tag & CLASS) === 0;
    if (isUniversal) checkKnown(number);
    if (frame.length > 0) {
      this.#checkLimit(frame.length, frame.parent);
      this.#need(frame.length, frame);
    }
    const contents = this.#data.subarray(this.at, frame.end);
    this.at = frame.end;
    if (isUniversal) checkPrimitive(number, contents);
  }
}

const isIllegalArgument = (failure: unknown): failure is JavaException =>
  failure instanceof JavaException && failure.type === 'java.lang.IllegalArgumentException';

const indefinite = (tag: number): string =>
  (tag & CONSTRUCTED) === 0
    ? 'indefinite-length primitive encoding encountered'
    : 'unknown BER object encountered';

/** ASN1Primitive.fromByteArray: one element, and nothing after it; its tag. Throws JavaException. */
export function readWhole(data: Uint8Array): number {
  const reader = new Asn1Reader(data);
  const tag = reader.object();
  if (tag === null) throw ioException('no content found');
  if (reader.at < data.length) throw ioException('Extra data detected in stream');
  return tag;
}

/** X509CertificateHolder(byte[]). Throws JavaException. */
export function checkCertificate(data: Uint8Array): void {
  readWhole(data);
  if (parseCertificate(data).ok) return;
  const said = 'sequence wrong size for a certificate';
  const cause = new JavaException('java.lang.IllegalArgumentException', said);
  throw new JavaException(
    'org.bouncycastle.cert.CertIOException',
    `malformed data: ${said}`,
    cause,
  );
}
