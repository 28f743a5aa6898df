import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { octetsOfDigits, sixBits } from './octets.ts';
import { faultOf } from './tasn1.ts';

const ERRORS = {
  noCertificate: 'No certificate was found.',
  unexpectedHeader: 'Base64 unexpected header error.',
  decoding: 'Base64 decoding error.',
  der: 'ASN1 parser: Error in DER parsing.',
  tag: 'ASN1 parser: Error in TAG.',
} as const;

const failed = (error: keyof typeof ERRORS): ReceiverFailure =>
  new ReceiverFailure('exit 1', `import error: ${ERRORS[error]}`);

const SEPARATORS = ['-----BEGIN CERTIFICATE', '-----BEGIN X509'];

/** gnutls_x509_crt_list_import of 3.7: every certificate, or the error of the first that fails. Throws ReceiverFailure. */
export function importList(data: string): readonly Uint8Array[] {
  const certificates: Uint8Array[] = [];
  for (let at = nextBegin(data, 0); at !== null; at = nextBegin(data, at + 1)) {
    certificates.push(importOne(data.slice(at)));
  }
  if (certificates.length === 0) throw failed('noCertificate');
  return certificates;
}

function nextBegin(data: string, from: number): number | null {
  for (const separator of SEPARATORS) {
    const at = data.indexOf(separator, from);
    if (at !== -1) return at;
  }
  return null;
}

/** gnutls_x509_crt_import: one label, then the other; the second error counts. */
function importOne(data: string): Uint8Array {
  let der = decodeBlock('CERTIFICATE', data);
  if (!(der instanceof Uint8Array) || der.length === 0) der = decodeBlock('X509 CERTIFICATE', data);
  if (!(der instanceof Uint8Array)) throw failed(der);
  const parsed = parseCertificate(der);
  if (!parsed.ok) throw failed(faultOf(der) ?? 'der');
  return der;
}

const LEAST = 4;

/** _gnutls_fbase64_decode: from the first BEGIN of this label to the first END of any. */
function decodeBlock(label: string, data: string): Uint8Array | 'unexpectedHeader' | 'decoding' {
  const begin = data.indexOf(`-----BEGIN ${label}`);
  if (begin === -1) return 'unexpectedHeader';
  const edge = data.indexOf('-----', begin + 1);
  if (edge === -1) return 'decoding';
  const end = data.indexOf('-----END ', edge + 5);
  if (end - edge - 5 < LEAST) return 'decoding';
  return decodeBase64(data.slice(edge + 5, end)) ?? 'decoding';
}

/** cpydata, which ends at a hyphen, and base64_decode_update and _final of Nettle: no bits may be left over. */
function decodeBase64(text: string): Uint8Array | null {
  const [data = ''] = text.split('-', 1);
  const characters = data.replace(/[\n\r\t ]/g, '');
  const match = /^([A-Za-z0-9+/]*)={0,2}$/.exec(characters);
  if (match === null || characters.length % 4 !== 0) return null;
  const digits = match[1] ?? '';
  const unused = (digits.length * 6) % 8;
  const last = sixBits(digits.charCodeAt(digits.length - 1));
  if (digits.length === 0 || (last & ((1 << unused) - 1)) !== 0) return null;
  return octetsOfDigits(digits);
}
