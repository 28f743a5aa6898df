import type { Receiver } from '../core/plugin.ts';
import { attempt, ReceiverFailure } from './emulation/failure.ts';
import { octetsOf, textOf } from './emulation/octets.ts';
import { loadCadata } from './emulation/python-cadata.ts';
import { pemToDer } from './emulation/python-ssl.ts';
import { Asn1Error } from './emulation/rust/asn1.ts';
import { readCertificate } from './emulation/rust/certificate.ts';
import { PemError, parseMany as parseMany48, type Section } from './emulation/rust/pem.ts';
import { parseMany as parseMany1 } from './emulation/rust/pem-1.ts';

const UNABLE =
  'Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. ';
const NO_CERTIFICATE =
  'Valid PEM but no BEGIN CERTIFICATE/END CERTIFICATE delimiters. Are you sure this is a certificate?';

const MALFORMED = 'MalformedFraming';

const failure = (message: string): ReceiverFailure => new ReceiverFailure('ValueError', message);

const VERSIONS = [0, 2];

/** How a release of pyca/cryptography reads PEM and words what does not fit. */
interface Release {
  readonly parseMany: (octets: Uint8Array) => readonly Section[];
  readonly worded: (error: Asn1Error) => string;
}

const RELEASE_48: Release = { parseMany: parseMany48, worded: String };

/** asn1 0.12 does not say how much is missing, and some structures and fields had other names. */
const RELEASE_38: Release = {
  parseMany: parseMany1,
  worded: (error) =>
    String(error)
      .replace(/ShortData \{ needed: \d+ \}/, 'ShortData')
      .replace('"Certificate::', '"RawCertificate::')
      .replace('::raw_extensions', '::extensions')
      .replace('"SubjectPublicKeyInfo::algorithm', '"SubjectPublicKeyInfo::_algorithm'),
};

const isCertificate = ({ label }: Section): boolean =>
  label === 'CERTIFICATE' || label === 'X509 CERTIFICATE';

/** find_in_pem: every block of the text must be whole, then the first certificate counts. */
function loadFirst(octets: Uint8Array, release: Release): Uint8Array {
  const found = sectionsOf(octets, release).find(isCertificate);
  if (found === undefined) throw failure(NO_CERTIFICATE);
  return certificateOf(found.der, release);
}

/** load_pem_x509_certificates: all of them. */
function loadAll(octets: Uint8Array, release: Release): readonly Uint8Array[] {
  const found = sectionsOf(octets, release).filter(isCertificate);
  const certificates = found.map(({ der }) => certificateOf(der, release));
  if (certificates.length === 0) throw failure(UNABLE + MALFORMED);
  return certificates;
}

function sectionsOf(octets: Uint8Array, { parseMany }: Release): readonly Section[] {
  try {
    const sections = parseMany(octets);
    if (sections.length === 0) throw new PemError(MALFORMED);
    return sections;
  } catch (error) {
    throw error instanceof PemError ? failure(UNABLE + error.message) : error;
  }
}

function certificateOf(der: Uint8Array, { worded }: Release): Uint8Array {
  try {
    const version = readCertificate(der);
    if (VERSIONS.includes(version)) return der;
    throw new ReceiverFailure('InvalidVersion', `${version} is not a valid X509 version`);
  } catch (error) {
    throw error instanceof Asn1Error
      ? failure(`error parsing asn1 value: ${worded(error)}`)
      : error;
  }
}

const PEM_RS = {
  title: 'pem-rs, parser',
  url: 'https://github.com/jcreekmore/pem-rs/blob/master/src/parser.rs',
};
const RUST_BASE64 = {
  title: 'rust-base64, decode_suffix',
  url: 'https://github.com/marshallpierce/rust-base64/blob/v0.22.1/src/engine/general_purpose/decode_suffix.rs',
};
const CERTIFICATE = {
  title: 'pyca/cryptography, Certificate',
  url: 'https://github.com/pyca/cryptography/blob/main/src/rust/cryptography-x509/src/certificate.rs',
};
const RUST_ASN1 = {
  title: 'rust-asn1, parser',
  url: 'https://github.com/alex/rust-asn1/blob/main/src/parser.rs',
};

const receivers: readonly Receiver[] = [
  {
    id: 'python-cryptography-48',
    runtime: 'Python',
    call: 'cryptography.x509.load_pem_x509_certificate(data)',
    versions: 'cryptography 48.0.0',
    citations: [PEM_RS, RUST_BASE64, CERTIFICATE, RUST_ASN1],
    receive: (pem) => attempt(() => [loadFirst(octetsOf(pem), RELEASE_48)]),
  },
  {
    id: 'python-cryptography-48-all',
    runtime: 'Python',
    call: 'cryptography.x509.load_pem_x509_certificates(data)',
    versions: 'cryptography 48.0.0',
    citations: [PEM_RS, RUST_BASE64, CERTIFICATE, RUST_ASN1],
    receive: (pem) => attempt(() => loadAll(octetsOf(pem), RELEASE_48)),
  },
  {
    id: 'python-cryptography-38',
    runtime: 'Python',
    call: 'cryptography.x509.load_pem_x509_certificate(data), before release 39',
    versions: 'cryptography 38.0.4',
    citations: [
      {
        title: 'pem-rs 1.0.2, lib.rs',
        url: 'https://github.com/jcreekmore/pem-rs/blob/v1.0.2/src/lib.rs',
      },
      {
        title: 'rust-base64 0.13, decode.rs',
        url: 'https://github.com/marshallpierce/rust-base64/blob/v0.13.0/src/decode.rs',
      },
      {
        title: 'pyca/cryptography 38.0.4, x509/certificate.rs',
        url: 'https://github.com/pyca/cryptography/blob/38.0.4/src/rust/src/x509/certificate.rs',
      },
    ],
    receive: (pem) => attempt(() => [loadFirst(octetsOf(pem), RELEASE_38)]),
  },
  {
    id: 'python-ssl-pem-to-der',
    runtime: 'Python',
    call: 'ssl.PEM_cert_to_DER_cert(text)',
    versions: 'Python 3.11.7',
    citations: [
      {
        title: 'CPython, Lib/ssl.py',
        url: 'https://github.com/python/cpython/blob/v3.11.7/Lib/ssl.py',
      },
      {
        title: 'CPython, Modules/binascii.c',
        url: 'https://github.com/python/cpython/blob/v3.11.7/Modules/binascii.c',
      },
    ],
    receive: (pem) => attempt(() => [pemToDer(textOf(pem))]),
  },
  {
    id: 'python-sslcontext-cadata',
    runtime: 'Python',
    call: 'SSLContext.load_verify_locations(cadata=text)',
    versions: 'Python 3.11.7',
    citations: [
      {
        title: 'CPython, Modules/_ssl.c',
        url: 'https://github.com/python/cpython/blob/v3.11.7/Modules/_ssl.c',
      },
    ],
    receive: (pem) => attempt(() => loadCadata(textOf(pem))),
  },
];

export default receivers;
