import type { Receiver } from '../core/plugin.ts';
import { attempt, ReceiverFailure } from './emulation/failure.ts';
import { octetsOf } from './emulation/octets.ts';
import { Asn1Error } from './emulation/rust/asn1.ts';
import { readCertificate } from './emulation/rust/certificate.ts';
import { PemError, parseMany, type Section } from './emulation/rust/pem.ts';

const UNABLE =
  'Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. ';
const NO_CERTIFICATE =
  'Valid PEM but no BEGIN CERTIFICATE/END CERTIFICATE delimiters. Are you sure this is a certificate?';

const failure = (message: string): ReceiverFailure => new ReceiverFailure('ValueError', message);

/** find_in_pem: every block of the text must be whole, then the first certificate counts. */
function load(octets: Uint8Array): Uint8Array {
  const sections = sectionsOf(octets);
  const found = sections.find(
    ({ label }) => label === 'CERTIFICATE' || label === 'X509 CERTIFICATE',
  );
  if (found === undefined) throw failure(NO_CERTIFICATE);
  const version = versionOf(found.der);
  if (version !== 0 && version !== 2) {
    throw new ReceiverFailure('InvalidVersion', `${version} is not a valid X509 version`);
  }
  return found.der;
}

function sectionsOf(octets: Uint8Array): readonly Section[] {
  try {
    const sections = parseMany(octets);
    if (sections.length === 0) throw new PemError('MalformedFraming');
    return sections;
  } catch (error) {
    throw error instanceof PemError ? failure(UNABLE + error.message) : error;
  }
}

function versionOf(der: Uint8Array): number {
  try {
    return readCertificate(der);
  } catch (error) {
    throw error instanceof Asn1Error ? failure(`error parsing asn1 value: ${error}`) : error;
  }
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
      {
        title: 'pyca/cryptography, Certificate',
        url: 'https://github.com/pyca/cryptography/blob/main/src/rust/cryptography-x509/src/certificate.rs',
      },
      {
        title: 'rust-asn1, parser',
        url: 'https://github.com/alex/rust-asn1/blob/main/src/parser.rs',
      },
    ],
    receive: (pem) => attempt(() => [load(octetsOf(pem))]),
  },
];

export default receivers;
