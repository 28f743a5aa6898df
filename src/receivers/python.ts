import type { Receiver } from '../core/plugin.ts';
import { parseCertificate } from '../core/x509/certificate.ts';
import { attempt, ReceiverFailure } from './emulation/failure.ts';
import { fromLatin1, latin1, octetsOf } from './emulation/octets.ts';
import { DecodeError, decodeStandard } from './emulation/rust-base64.ts';

const UNABLE =
  'Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. ';
const NO_CERTIFICATE =
  'Valid PEM but no BEGIN CERTIFICATE/END CERTIFICATE delimiters. Are you sure this is a certificate?';

const failure = (message: string): ReceiverFailure => new ReceiverFailure('ValueError', message);

interface Section {
  readonly label: string;
  readonly der: Uint8Array;
}

/** pem::parse_many of the pem crate 3: every block must be whole, white space inside them is passed over. */
function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (let at = 0; ; ) {
    const begin = after(text, '-----BEGIN ', at);
    const label = begin === -1 ? -1 : text.indexOf('-----', begin);
    const end = label === -1 ? -1 : text.indexOf('-----END ', label + 5);
    const close = end === -1 ? -1 : text.indexOf('-----', end + 9);
    if (close === -1) return sections;
    const body = text.slice(label + 5, end);
    sections.push(section(text.slice(begin, label), text.slice(end + 9, close), body));
    at = close + 5;
  }
}

const after = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at === -1 ? -1 : at + what.length;
};

function section(label: string, endLabel: string, body: string): Section {
  if (label === '') throw failure(`${UNABLE}MissingBeginTag`);
  if (endLabel === '') throw failure(`${UNABLE}MissingEndTag`);
  if (label !== endLabel) {
    throw failure(`${UNABLE}MismatchedTags(${JSON.stringify(label)}, ${JSON.stringify(endLabel)})`);
  }
  // RFC 1421, section 4.4: encapsulated headers end at an empty line.
  const blank = /\r?\n\r?\n/.exec(body.replace(/^[ \t\r\n]+/, ''));
  const data = blank === null ? body : body.replace(/^[ \t\r\n]+/, '').slice(blank.index);
  try {
    return { label, der: decodeStandard(fromLatin1(data.replace(/[\s\x85]/g, ''))) };
  } catch (error) {
    if (error instanceof DecodeError) throw failure(`${UNABLE}InvalidData(${error.message})`);
    throw error;
  }
}

function load(text: string): Uint8Array {
  const sections = sectionsOf(text);
  if (sections.length === 0) throw failure(`${UNABLE}MalformedFraming`);
  const found = sections.find(
    ({ label }) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE',
  );
  if (found === undefined) throw failure(NO_CERTIFICATE);
  const { der } = found;
  const parsed = parseCertificate(der);
  if (parsed.ok && parsed.diagnostics.length === 0) return der;
  throw failure(`error parsing asn1 value: ParseError { kind: ${kindOf(der, parsed.ok)} }`);
}

/** asn1::ParseErrorKind of the outermost element. */
function kindOf(der: Uint8Array, isWhole: boolean): string {
  if (isWhole) return 'ExtraData';
  const [, first] = der;
  if (first === undefined) return `ShortData { needed: ${der.length === 0 ? 1 : 1} }`;
  const count = first < 0x80 ? 0 : first & 0x7f;
  const digits = der.subarray(2, 2 + count);
  const length = count === 0 ? first : digits.reduce((sum, digit) => sum * 256 + digit, 0);
  const missing = 2 + count + length - der.length;
  return missing > 0 ? `ShortData { needed: ${missing} }` : 'InvalidValue';
}

const receivers: readonly Receiver[] = [
  {
    id: 'python-cryptography-48',
    runtime: 'Python',
    call: 'cryptography.x509.load_pem_x509_certificate(data)',
    versions: 'cryptography 48.0.0',
    citations: [
      {
        title: 'pem-rs, parser',
        url: 'https://github.com/jcreekmore/pem-rs/blob/master/src/parser.rs',
      },
      {
        title: 'rust-base64, decode_suffix',
        url: 'https://github.com/marshallpierce/rust-base64/blob/v0.22.1/src/engine/general_purpose/decode_suffix.rs',
      },
    ],
    receive: (pem) => attempt(() => [load(latin1(octetsOf(pem)))]),
  },
];

export default receivers;
