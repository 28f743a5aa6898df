import { parseCertificate } from '../../core/x509/certificate.ts';
import { ReceiverFailure } from './failure.ts';
import { octetsOfDigits } from './octets.ts';

const SPACE = ' \t\n\r';
const BEGIN = '-----BEGIN ';
const END = '-----END ';
const EDGE = '-----';

/** X509Certificate2.CreateFromPem of .NET 10: the first well-formed block with the label. Throws ReceiverFailure. */
export function createFromPem(text: string): Uint8Array {
  const ends = new EndLines(text);
  let block = findPem(text, 0, ends);
  while (block !== null && block.label !== 'CERTIFICATE') block = findPem(text, block.end, ends);
  const der = block === null ? null : block.octets;
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
  return octetsOfDigits(match[1] ?? '');
}

/** What PemEncoding.TryFind finds. */
interface PemFields {
  readonly label: string;
  readonly octets: Uint8Array;
  readonly end: number;
}

/** PemEncoding.TryFind, from `start` on, as if the text began there: a block that is not well-formed is passed over. */
function findPem(text: string, start: number, ends: EndLines): PemFields | null {
  for (let area = start; ; ) {
    const begin = text.indexOf(BEGIN, area);
    // Behind the last END line no block is whole.
    if (begin === -1 || begin > ends.last) return null;
    const label = begin + BEGIN.length;
    area = label;
    if (begin > start && !SPACE.includes(text[begin - 1] ?? '')) continue;
    const labelEnd = text.indexOf(EDGE, label);
    if (labelEnd === -1) return null;
    const block = blockAt(text, text.slice(label, labelEnd), labelEnd + EDGE.length, ends);
    if (block !== null) return block;
    area = labelEnd;
  }
}

/** RFC 7468, section 3: labels are runs of printable characters, one space or hyphen between them. */
const LABEL = /^(?:[!-,.-~]+(?:[ -][!-,.-~]+)*)?$/;

/** Every END line of a text by its label, asked for in order, so that many BEGIN lines do not each search the text. */
class EndLines {
  /** Where the last of them stands. */
  last = -1;
  readonly #byLabel = new Map<string, { readonly starts: number[]; next: number }>();

  constructor(text: string) {
    for (let at = text.indexOf(END); at !== -1; at = text.indexOf(END, at + 1)) {
      this.last = at;
      const label = at + END.length;
      const edge = text.indexOf(EDGE, label);
      if (edge === -1) return;
      const key = text.slice(label, edge);
      const found = this.#byLabel.get(key);
      if (found === undefined) this.#byLabel.set(key, { starts: [at], next: 0 });
      else found.starts.push(at);
    }
  }

  /** The first with this label that begins at `from` or later. `from` never goes back. */
  after(label: string, from: number): number | null {
    const found = this.#byLabel.get(label);
    if (found === undefined) return null;
    while ((found.starts[found.next] ?? from) < from) found.next += 1;
    return found.starts[found.next] ?? null;
  }
}

function blockAt(text: string, label: string, contents: number, ends: EndLines): PemFields | null {
  const last = ends.after(label, contents);
  if (last === null || !LABEL.test(label)) return null;
  // No base64 has a hyphen: what another boundary stands in is no data.
  if (text.indexOf('-', contents) < last) return null;
  const end = last + END.length + label.length + EDGE.length;
  // The very last character may be anything.
  if (end < text.length - 1 && !SPACE.includes(text[end] ?? '')) return null;
  const octets = decodeBase64(text.slice(contents, last));
  return octets === null ? null : { label, octets, end };
}
