import { parseCertificate } from '../../core/x509/certificate.ts';
import { latin1, sixBits } from './octets.ts';

/** Where PEM_read_bio_X509 of OpenSSL 3.0 fails. `asn1` is what d2i_X509 says first. */
export type OpensslFailure =
  | 'no start line'
  | 'bad end line'
  | 'bad base64 decode'
  | 'too long'
  | 'asn1';

/** The DER of the first certificate, or where it fails. */
export type OpensslAnswer =
  | { readonly ok: true; readonly der: Uint8Array }
  | { readonly ok: false; readonly failure: OpensslFailure };

const LABELS = ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE'];
/** pem_lib.c, LINESIZE: BIO_gets takes 254 characters at most. */
const LONGEST_LINE = 254;

/** PEM_read_bio_X509 on a memory BIO: the first block with a certificate's label counts, whatever follows. */
export function readPem(octets: Uint8Array): OpensslAnswer {
  const lines = new Lines(latin1(octets));
  for (;;) {
    const label = readName(lines);
    if (label === null) return { ok: false, failure: 'no start line' };
    const body = readBody(lines, label);
    if (body === null) return { ok: false, failure: 'bad end line' };
    const der = decodeLines(body);
    if (der === null) return { ok: false, failure: 'bad base64 decode' };
    if (LABELS.includes(label)) return certificateIn(der);
  }
}

/** BIO_gets: one line with its line end, or its first 254 characters. */
class Lines {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  next(): string | null {
    if (this.#at >= this.#text.length) return null;
    const start = this.#at;
    const end = this.#text.indexOf('\n', start);
    const stop = end === -1 ? this.#text.length : end + 1;
    this.#at = Math.min(stop, start + LONGEST_LINE);
    return this.#text.slice(start, this.#at);
  }
}

/** sanitize_line with PEM_FLAG_EAY_COMPATIBLE: what is no printable ASCII at the end of a line goes. */
const sanitize = (line: string): string => `${line.replace(/[\0-\x20\x80-\xff]+$/, '')}\n`;

/** get_name: lines are passed over until a BEGIN line; a UTF-8 byte order mark may stand before the first. */
function readName(lines: Lines): string | null {
  for (
    let line = lines.next(), isFirst = true;
    line !== null;
    line = lines.next(), isFirst = false
  ) {
    const text = sanitize(isFirst ? line.replace(/^\xef\xbb\xbf/, '') : line);
    if (text.startsWith('-----BEGIN ') && text.endsWith('-----\n') && text.length >= 17) {
      return text.slice(11, -6);
    }
  }
  return null;
}

type State = 'maybe' | 'in' | 'post';

/** get_header_and_data: the lines up to the END line, with encapsulated headers left out; null for a bad end line. */
function readBody(lines: Lines, label: string): readonly string[] | null {
  let data: string[] = [];
  let state: State = 'maybe';
  for (let line = lines.next(); line !== null; line = lines.next()) {
    const text = sanitize(line);
    if (text.startsWith('-----END ')) {
      return text.startsWith(`-----END ${label}-----\n`) ? data : null;
    }
    const isBlank = text === '\n';
    if (state === 'post' && (isBlank || isMisplaced(data, text))) return null;
    if (isBlank) data = [];
    else data.push(text);
    state = stateAfter(state, isBlank, line);
  }
  return null;
}

function stateAfter(state: State, isBlank: boolean, line: string): State {
  if (isBlank) return 'post';
  return state === 'maybe' && line.includes(':') ? 'in' : state;
}

/** After encapsulated headers lines have 64 characters, and only the last may be shorter. */
const isMisplaced = (data: readonly string[], text: string): boolean =>
  text.length > 65 || (data.at(-1)?.length ?? 65) < 65;

const PAD = '=';

/** EVP_DecodeUpdate and EVP_DecodeFinal: null for -1. A hyphen ends the data, as conv_ascii2bin has it. */
function decodeLines(lines: readonly string[]): Uint8Array | null {
  const [text = ''] = lines.join('').split('-');
  const characters = text.replace(/[ \t\r\n]/g, '');
  const match = /^[A-Za-z0-9+/]*(={0,2})$/.exec(characters);
  if (match === null || characters.length % 4 !== 0) return null;
  const digits = Array.from(characters, (one) => (one === PAD ? 0 : sixBits(one.charCodeAt(0))));
  return join(digits, match[1]?.length ?? 0);
}

function join(digits: readonly number[], padding: number): Uint8Array {
  const octets = new Uint8Array((digits.length / 4) * 3);
  for (let i = 0; i < digits.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = digits.slice(i, i + 4);
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    octets.set([bits >> 16, bits >> 8, bits], (i / 4) * 3);
  }
  return octets.subarray(0, octets.length - padding);
}

/** d2i_X509: octets after the certificate are left alone; one that is cut short is too long for what is there. */
function certificateIn(der: Uint8Array): OpensslAnswer {
  const parsed = parseCertificate(der);
  if (parsed.ok) {
    const trailing = parsed.diagnostics.find(({ code }) => code === 'der.trailing-octets');
    return { ok: true, der: der.subarray(0, trailing?.at?.start ?? der.length) };
  }
  return { ok: false, failure: isCut(der) ? 'too long' : 'asn1' };
}

function isCut(der: Uint8Array): boolean {
  const [, first = 0] = der;
  const count = first < 0x80 ? 0 : first & 0x7f;
  const digits = der.subarray(2, 2 + count);
  const length = count === 0 ? first : digits.reduce((sum, digit) => sum * 256 + digit, 0);
  return der.length > 1 && 2 + count + length > der.length;
}
