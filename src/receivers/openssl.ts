import type { Received, Receiver } from '../core/plugin.ts';
import { octetsOf } from './emulation/octets.ts';
import { readX509, readX509Aux } from './emulation/openssl/certificate.ts';
import { readBlock } from './emulation/openssl/pem.ts';
import { type OpensslError, OpensslFailure, pemError } from './emulation/openssl/reason.ts';

const LABELS = ['CERTIFICATE', 'X509 CERTIFICATE'];

/** The certificate, or what the calls left in the error queue, oldest first. */
type Answer = Uint8Array | readonly OpensslError[];

function attempt(read: () => Uint8Array): Answer {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof OpensslFailure) return failure.queue;
    throw failure;
  }
}

/** PEM_ASN1_read_bio: the block, then its contents. */
const readPem = (
  octets: Uint8Array,
  labels: readonly string[],
  read: (der: Uint8Array) => Uint8Array,
): Answer =>
  attempt(() => {
    const block = readBlock(octets, labels);
    try {
      return read(block.octets);
    } catch (failure) {
      throw failure instanceof OpensslFailure ? failure.followedBy(pemError('ASN1 lib')) : failure;
    }
  });

const received = (certificate: Uint8Array): Received => ({ ok: true, certificates: [certificate] });
const refused = (type: string, message: string): Received => ({
  ok: false,
  error: { type, message },
});

/** Node's X509Certificate::Parse: PEM with or without trust settings, then DER; the oldest error is thrown. */
function node(pem: string | Uint8Array): Received {
  const octets = octetsOf(pem);
  const first = readPem(octets, [...LABELS, 'TRUSTED CERTIFICATE'], readX509Aux);
  if (first instanceof Uint8Array) return received(first);
  const second = attempt(() => readX509(octets));
  if (second instanceof Uint8Array) return received(second);
  const [error] = [...first, ...second];
  const code = `${error?.library}_${error?.reason.toUpperCase().replaceAll(' ', '_')}`;
  return refused('Error', `${error?.text} [code ERR_OSSL_${code}]`);
}

/** Every error of the queue. */
function php(pem: string | Uint8Array): Received {
  const answer = readPem(octetsOf(pem), LABELS, readX509);
  if (answer instanceof Uint8Array) return received(answer);
  return refused(
    'returns false; E_WARNING: openssl_x509_read(): X.509 Certificate cannot be retrieved',
    `openssl_error_string(): ${answer.map(({ text }) => text).join(' | ')}`,
  );
}

/** ossl_x509_initialize: DER, then PEM; the reason of the newest error alone. */
function ruby(pem: string | Uint8Array): Received {
  const octets = octetsOf(pem);
  const der = attempt(() => readX509(octets));
  const answer = der instanceof Uint8Array ? der : readPem(octets, LABELS, readX509);
  if (answer instanceof Uint8Array) return received(answer);
  const error = answer.at(-1) ?? (der instanceof Uint8Array ? undefined : der.at(-1));
  return refused('OpenSSL::X509::CertificateError', `PEM_read_bio_X509: ${error?.reason}`);
}

const PEM_LIB = {
  title: 'OpenSSL, crypto/pem/pem_lib.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/pem/pem_lib.c',
};
const TASN_DEC = {
  title: 'OpenSSL, crypto/asn1/tasn_dec.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/asn1/tasn_dec.c',
};

const receivers: readonly Receiver[] = [
  {
    id: 'node-x509certificate',
    runtime: 'Node.js',
    call: 'new crypto.X509Certificate(pem)',
    versions: 'Node.js 20.20.2',
    citations: [PEM_LIB, TASN_DEC],
    receive: node,
  },
  {
    id: 'php-openssl-x509-read',
    runtime: 'PHP',
    call: 'openssl_x509_read($pem)',
    versions: 'PHP 8.2.36',
    citations: [PEM_LIB, TASN_DEC],
    receive: php,
  },
  {
    id: 'ruby-x509-new',
    runtime: 'Ruby',
    call: 'OpenSSL::X509::Certificate.new(pem)',
    versions: 'Ruby 3.1.7',
    citations: [PEM_LIB, TASN_DEC],
    receive: ruby,
  },
];

export default receivers;
