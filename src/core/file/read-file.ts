import { outerLength } from '../encoding/outer-length.ts';
import { toBase64 } from '../x509/base64.ts';
import { type DerKind, recognise } from '../x509/recognise.ts';
import { MOST_CHARACTERS } from './most-characters.ts';
import { textOfFile } from './text-of-file.ts';

/**
 * What a file holds. `text` is what can be pasted for it: the text itself, or for DER the same octets as PEM; "" where
 * it is neither. `left`: characters, or octets of DER, that are over the limit and not in `text`.
 */
export interface FileReading {
  readonly kind: 'text' | 'der' | 'unknown';
  readonly text: string;
  readonly left: number;
}

/** As many octets as their base64 fits in with its line ends. */
export const MOST_OCTETS = 6_000_000;

/** Names that promise certificates in DER; such a file is read as that, whatever is in it. */
const DER_NAME = /\.(?:der|cer|crt|cert|p7b|p7c|p7s|spc|pfx|p12)$/i;
const SEQUENCE = 0x30;

/** Reads the octets of a file as text or, where they form none, as DER. Never throws. */
export function readFile(octets: Uint8Array, name: string): FileReading {
  const text = textOfFile(octets);
  if (text !== null) {
    const left = Math.max(0, text.length - MOST_CHARACTERS);
    return { kind: 'text', text: text.slice(0, MOST_CHARACTERS), left };
  }
  if (octets[0] !== SEQUENCE && !DER_NAME.test(name)) return { kind: 'unknown', text: '', left: 0 };
  const kept = octets.subarray(0, MOST_OCTETS);
  return { kind: 'der', text: pemOf(kept), left: octets.length - kept.length };
}

/** The octets as one PEM block; without its END line where they end before the last DER element does. */
function pemOf(octets: Uint8Array): string {
  const lines = toBase64(octets).match(/.{1,64}/g) ?? [];
  const label = LABELS[recognise(octets)] ?? 'CERTIFICATE';
  const end = isCut(octets) ? '' : `-----END ${label}-----\n`;
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n${end}`;
}

/** RFC 7468, sections 7 to 9; `OCSP RESPONSE` is OpenSSL's. */
const LABELS: Readonly<Partial<Record<DerKind, string>>> = {
  'certificate revocation list': 'X509 CRL',
  'certificate request': 'CERTIFICATE REQUEST',
  'public key': 'PUBLIC KEY',
  'PKCS #7': 'PKCS7',
  'OCSP response': 'OCSP RESPONSE',
};

function isCut(octets: Uint8Array): boolean {
  let start = 0;
  while (octets[start] === SEQUENCE) {
    const length = outerLength(octets.subarray(start));
    if (length === null) return false;
    start += length;
  }
  return start > octets.length;
}
