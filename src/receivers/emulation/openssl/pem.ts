import { latin1, octetsOfDigits } from '../octets.ts';
import { OpensslFailure, type PemReason, pemError } from './reason.ts';

/** pem_lib.c, LINESIZE: BIO_gets takes 254 characters at most. */
const LONGEST_LINE = 254;

/** What stands between a BEGIN line and its END line. */
export interface Block {
  readonly label: string;
  /** Encapsulated headers (RFC 1421, section 4.4). */
  readonly header: string;
  readonly octets: Uint8Array;
}

const failed = (reason: PemReason): OpensslFailure => new OpensslFailure([pemError(reason)]);
/** pem_lib.c gives up at some places without a word. */
const silent = (): OpensslFailure => new OpensslFailure([]);

/** A memory BIO from which blocks are read one after another. */
export class PemReader {
  readonly #lines: Lines;

  /** `data`: octets, or one character for each. */
  constructor(data: Uint8Array | string, from = 0) {
    this.#lines = new Lines(typeof data === 'string' ? data : latin1(data), from);
  }

  /** How many octets have been read. */
  get at(): number {
    return this.#lines.at;
  }

  /** Whether a read has met the end. */
  get hasEnded(): boolean {
    return this.#lines.hasEnded;
  }

  /** PEM_bytes_read_bio: the next block with one of the labels. Throws OpensslFailure. */
  next(labels: readonly string[]): Block {
    for (;;) {
      const block = this.nextOfAny();
      if (!labels.includes(block.label)) continue;
      checkHeader(block.header);
      return block;
    }
  }

  /** PEM_read_bio: the next block, whatever its label. Throws OpensslFailure. */
  nextOfAny(): Block {
    const label = readName(this.#lines);
    const { header, data } = readHeaderAndData(this.#lines, label);
    const octets = decode(data);
    if (octets.length === 0) throw silent();
    return { label, header, octets };
  }
}

/** Without a colon, shorter than LONGEST_LINE, with nothing at the end that sanitize_line takes. */
const PLAIN = /(?:(?!-----END )[!-9;-~ ]{0,250}[!-9;-~]\n){1,500}/y;

/** BIO_gets: one line with its line end, or its first 254 characters. */
class Lines {
  readonly #text: string;
  at: number;
  hasEnded = false;
  /** The next line end that is known; every one is looked for once. */
  #lineEnd = -1;

  constructor(text: string, from: number) {
    this.#text = text;
    this.at = from;
  }

  /** The lines from here on that are text of a block and nothing else, as they stand: none is cut, sanitised or told apart. */
  plain(): string {
    PLAIN.lastIndex = this.at;
    if (!PLAIN.test(this.#text)) return '';
    const found = this.#text.slice(this.at, PLAIN.lastIndex);
    this.at = PLAIN.lastIndex;
    return found;
  }

  next(): string | null {
    const start = this.at;
    if (this.#lineEnd < start) this.#lineEnd = orEnd(this.#text.indexOf('\n', start));
    const isWhole = this.#lineEnd < start + LONGEST_LINE;
    this.at = Math.min(this.#text.length, isWhole ? this.#lineEnd + 1 : start + LONGEST_LINE);
    if (!isWhole && this.at - start < LONGEST_LINE) this.hasEnded = true;
    return this.at === start ? null : this.#text.slice(start, this.at);
  }
}

const orEnd = (index: number): number => (index === -1 ? Number.POSITIVE_INFINITY : index);

/** sanitize_line with PEM_FLAG_EAY_COMPATIBLE: what is no printable ASCII at the end of a line goes. */
function sanitize(line: string): string {
  let end = line.length;
  if (line.endsWith('\n') && end > 1 && !isBlank(line.charCodeAt(end - 2))) return line;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return `${line.slice(0, end)}\n`;
}

/** As a signed char it is no greater than a space. */
const isBlank = (unit: number): boolean => unit <= 0x20 || unit >= 0x80;

/** A C string ends at its first NUL. */
function cString(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

/** get_name: lines are passed over until a BEGIN line; a UTF-8 byte order mark may stand before the first. */
function readName(lines: Lines): string {
  for (let line = lines.next(), isFirst = true; line !== null; line = lines.next()) {
    const hasMark = isFirst && line.length > 3 && line.startsWith('\xef\xbb\xbf');
    const text = sanitize(hasMark ? line.slice(3) : line);
    isFirst = false;
    if (text.startsWith('-----BEGIN ') && text.endsWith('-----\n')) {
      return cString(text.slice(11, -6));
    }
  }
  throw failed('no start line');
}

/** get_header_and_data: the lines up to the END line, those before an empty line apart. */
function readHeaderAndData(
  lines: Lines,
  label: string,
): { readonly header: string; readonly data: string } {
  const parts = new Parts(label);
  for (;;) {
    if (parts.takesPlain) {
      for (let run = lines.plain(); run !== ''; run = lines.plain()) parts.takePlain(run);
    }
    const line = lines.next();
    if (line === null) throw failed('bad end line');
    if (parts.take(line)) return parts;
  }
}

/** What get_header_and_data has gathered so far. */
class Parts {
  readonly #endLine: string;
  readonly #before: string[] = [];
  readonly #after: string[] = [];
  #state: 'maybe' | 'in' | 'post' = 'maybe';
  #wasCut = false;
  #isShort = false;

  constructor(label: string) {
    this.#endLine = `-----END ${label}-----\n`;
  }

  get header(): string {
    return (this.#state === 'maybe' ? this.#after : this.#before).join('');
  }

  get data(): string {
    return (this.#state === 'maybe' ? this.#before : this.#after).join('');
  }

  /** Whether lines of text are as good as any: before an empty line or a header field. */
  get takesPlain(): boolean {
    return this.#state === 'maybe';
  }

  takePlain(lines: string): void {
    this.#wasCut = false;
    this.#before.push(lines);
  }

  /** Whether `line` was the END line. */
  take(line: string): boolean {
    const followsCut = this.#wasCut;
    this.#wasCut = line.length === LONGEST_LINE && !line.endsWith('\n');
    if (this.#state === 'maybe' && line.includes(':')) this.#state = 'in';
    const text = sanitize(line);
    if (text === '\n') {
      if (!followsCut) this.#endHeader();
      return false;
    }
    if (text.startsWith('-----END ')) {
      if (!cString(text).startsWith(this.#endLine)) throw failed('bad end line');
      return true;
    }
    this.#push(text);
    return false;
  }

  #endHeader(): void {
    if (this.#state === 'post') throw failed('bad end line');
    this.#state = 'post';
  }

  #push(text: string): void {
    if (this.#isShort) throw failed('bad end line');
    if (this.#state !== 'post') {
      this.#before.push(cString(text));
      return;
    }
    // After encapsulated headers lines have 64 characters, and only the last may be shorter.
    if (text.length > 65) throw silent();
    this.#after.push(cString(text));
    this.#isShort = text.length < 65;
  }
}

/** EVP_DecodeUpdate and EVP_DecodeFinal. A hyphen ends the data, as conv_ascii2bin has it. */
function decode(data: string): Uint8Array {
  const [text = ''] = data.split('-', 1);
  const characters = text.replace(/[ \t\r\n]/g, '');
  const match = /^[A-Za-z0-9+/]*(={0,2})$/.exec(characters);
  if (match === null || characters.length % 4 !== 0) throw failed('bad base64 decode');
  return octetsOfDigits(characters.slice(0, characters.length - (match[1]?.length ?? 0)));
}

/** PEM_get_EVP_CIPHER_INFO: headers are only there for encryption, which certificates have none of. Throws OpensslFailure. */
export function checkHeader(header: string): void {
  if (header === '' || header.startsWith('\n')) return;
  if (!header.startsWith('Proc-Type:')) throw failed('not proc type');
  const version = /^Proc-Type:[ \t]*4,[ \t]*/.exec(header);
  if (version === null) throw silent();
  const type = header.slice(version[0].length);
  if (!/^ENCRYPTED[ \t\r\n]/.test(type)) throw failed('not encrypted');
  const rest = /^ENCRYPTED[ \t\r]*\n/.exec(type);
  if (rest === null) throw failed('short header');
  const isNamed = type.slice(rest[0].length).startsWith('DEK-Info:');
  throw failed(isNamed ? 'unsupported encryption' : 'not dek info');
}
