import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { latin1, octetsOfDigits } from './octets.ts';

const failed = (type: string, message: string): ReceiverFailure =>
  new ReceiverFailure(type, message);

/** PemData.toArrayBuffer of @peculiar/x509 2.2: PEM, hexadecimal, base64 or base64url. Throws ReceiverFailure. */
export function rawOf(text: string): Uint8Array {
  const [first] = decodePem(text.replaceAll('\r', ''));
  if (first !== undefined) return first;
  if (/^[0-9a-f\s]+$/i.test(text)) return fromHex(text.replace(/[\n\r\t ]/g, ''));
  if (isBase64(text)) return fromBase64(text);
  if (/^[a-zA-Z0-9\-_]+$/.test(text)) return fromBase64Url(text);
  throw failed(
    'TypeError',
    "Unsupported format of 'raw' argument. Must be one of DER, PEM, HEX, Base64, or Base4Url",
  );
}

const SEQUENCE = 0x30;

/** PemData.toArrayBuffer of octets: DER, or else text as above. Throws ReceiverFailure. */
export const rawOfOctets = (octets: Uint8Array): Uint8Array =>
  octets[0] === SEQUENCE ? octets : rawOf(latin1(octets));

/** PemConverter.decode: a block that is not well-formed is none; base64 is only checked in the others. */
function decodePem(text: string): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let at = text.indexOf('-----BEGIN ');
  // Behind the last END line no block is whole.
  const last = text.lastIndexOf('-----END ');
  while (at !== -1 && at < last) {
    const block = blockAt(text, at);
    if (block !== null) blocks.push(fromBase64(block.base64));
    at = text.indexOf('-----BEGIN ', block?.end ?? at + 1);
  }
  return blocks;
}

const FIRST_LINE = /-----BEGIN [^\n]+-----\n/y;
const HEADERS = /(?:[^:\n]+: [^\n]+\n(?: [^\n]+\n)*)*\n?/y;
const BODY = /(?:[a-zA-Z0-9=+/]+\n)+/y;

function blockAt(
  text: string,
  begin: number,
): { readonly base64: string; readonly end: number } | null {
  FIRST_LINE.lastIndex = begin;
  if (!FIRST_LINE.test(text)) return null;
  const label = text.slice(begin + 11, FIRST_LINE.lastIndex - 6);
  HEADERS.lastIndex = FIRST_LINE.lastIndex;
  HEADERS.test(text);
  BODY.lastIndex = HEADERS.lastIndex;
  const body = BODY.exec(text)?.[0];
  const boundary = `-----END ${label}-----`;
  if (body === undefined || !text.startsWith(boundary, BODY.lastIndex)) return null;
  return { base64: body.replaceAll('\n', ''), end: BODY.lastIndex + boundary.length };
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

function fromBase64(text: string): Uint8Array {
  if (!isBase64(text)) throw failed('TypeError', "Argument 'base64Text' is not Base64 encoded");
  return octetsOfDigits(text.replace(/=+$/, ''));
}

const fromBase64Url = (text: string): Uint8Array => {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '='));
};

function fromHex(text: string): Uint8Array {
  const even = text.length % 2 === 0 ? text : `0${text}`;
  return Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** AsnConvert.parse of the octets. Throws ReceiverFailure. */
export function parseRaw(raw: Uint8Array): Uint8Array {
  if (raw.length === 0) throw failed('Error', 'Input buffer has zero length');
  checkElement(raw, 0, 0);
  if (!parseCertificate(raw).ok) {
    throw failed(
      'Error',
      "Data does not match to Certificate ASN1 schema. ASN.1 data doesn't match the schema",
    );
  }
  return raw;
}

const END_OF_INPUT = 'End of input reached before message was fully decoded';

/** asn1js' own bound. */
const MOST_NESTED = 100;

/** fromBER of asn1js 3.1: where the element ends; lengths are only held against the end of all. Throws ReceiverFailure. */
function checkElement(data: Uint8Array, start: number, depth: number): number {
  const isConstructed = ((data[start] ?? 0) & 0x20) !== 0;
  const { length, at } = lengthAt(data, tagEnd(data, start));
  if (!isConstructed && length === null) {
    throw failed('Error', 'Indefinite length form used for primitive encoding form');
  }
  if (at + (length ?? 0) > data.length) {
    throw failed('Error', `${END_OF_INPUT} (inconsistent offset and length values)`);
  }
  if (!isConstructed || length === null || depth > MOST_NESTED) return at + (length ?? 0);
  const end = at + length;
  for (let inner = at; inner < end; ) inner = checkElement(data, inner, depth + 1);
  return end;
}

function tagEnd(data: Uint8Array, start: number): number {
  if (((data[start] ?? 0) & 0x1f) !== 0x1f) return start + 1;
  let at = start + 1;
  while ((data[at] ?? 0) >= 0x80) at += 1;
  if (at >= data.length) throw failed('Error', END_OF_INPUT);
  return at + 1;
}

/** `length` null for an indefinite one; `at`: where the contents begin. */
function lengthAt(
  data: Uint8Array,
  at: number,
): { readonly length: number | null; readonly at: number } {
  const first = data[at];
  if (first === undefined) throw failed('Error', 'Zero buffer length');
  if (first === 0xff) throw failed('Error', 'Length block 0xFF is reserved by standard');
  if (first <= 0x80) return { length: first === 0x80 ? null : first, at: at + 1 };
  const count = first & 0x7f;
  if (count > 8) throw failed('Error', 'Too big integer');
  const digits = data.subarray(at + 1, at + 1 + count);
  if (digits.length < count) throw failed('Error', END_OF_INPUT);
  return { length: digits.reduce((sum, digit) => sum * 256 + digit, 0), at: at + 1 + count };
}
