import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { joinBits, sixBits } from './octets.ts';

const SPACE = ' \t\n\r';
const BEGIN = '-----BEGIN ';
const EDGE = '-----';

/** X509Certificate2.CreateFromPem of .NET 10: the first well-formed block with the label. Throws ReceiverFailure. */
export function createFromPem(text: string): Uint8Array {
  let block = findPem(text, 0);
  while (block !== null && block.label !== 'CERTIFICATE') block = findPem(text, block.end);
  const der = block === null ? null : decodeBase64(block.data);
  if (der !== null && isCertificate(der)) return der;
  throw new ReceiverFailure(
    'System.Security.Cryptography.CryptographicException',
    'The certificate contents do not contain a PEM with a CERTIFICATE label, or the content is malformed.',
  );
}

/** CertificateAsn.Decode takes all of it. */
function isCertificate(der: Uint8Array): boolean {
  const parsed = parseCertificate(der);
  return parsed.ok && parsed.diagnostics.length === 0;
}

/** Convert.FromBase64String of .NET 10. Throws ReceiverFailure. */
export function fromBase64String(text: string): Uint8Array {
  const octets = decodeBase64(text);
  if (octets !== null) return octets;
  throw new ReceiverFailure(
    'System.FormatException',
    'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
  );
}

/** White space may stand anywhere; the padding must be there, and nothing but white space after it. */
function decodeBase64(text: string): Uint8Array | null {
  const characters = text.replace(/[ \t\n\r]/g, '');
  const match = /^([A-Za-z0-9+/]*)={0,2}$/.exec(characters);
  if (match === null || characters.length % 4 !== 0) return null;
  return joinBits(Array.from(match[1] ?? '', (digit) => sixBits(digit.charCodeAt(0))));
}

/** What PemEncoding.TryFind finds. */
interface PemFields {
  readonly label: string;
  readonly data: string;
  readonly end: number;
}

/** PemEncoding.TryFind, from `start` on, as if the text began there: a block that is not well-formed is passed over. */
function findPem(text: string, start: number): PemFields | null {
  for (let area = start; ; ) {
    const begin = text.indexOf(BEGIN, area);
    if (begin === -1) return null;
    const label = begin + BEGIN.length;
    area = label;
    if (begin > start && !SPACE.includes(text[begin - 1] ?? '')) continue;
    const labelEnd = text.indexOf(EDGE, label);
    if (labelEnd === -1) return null;
    const block = blockAt(text, text.slice(label, labelEnd), labelEnd + EDGE.length);
    if (block !== null) return block;
    area = labelEnd;
  }
}

/** RFC 7468, section 3: labels are runs of printable characters, one space or hyphen between them. */
const LABEL = /^(?:[!-,.-~]+(?:[ -][!-,.-~]+)*)?$/;

function blockAt(text: string, label: string, contents: number): PemFields | null {
  if (!LABEL.test(label)) return null;
  const boundary = `-----END ${label}-----`;
  const last = text.indexOf(boundary, contents);
  if (last === -1) return null;
  const end = last + boundary.length;
  // The very last character may be anything.
  if (end < text.length - 1 && !SPACE.includes(text[end] ?? '')) return null;
  const data = text.slice(contents, last);
  return decodeBase64(data) === null ? null : { label, data, end };
}
