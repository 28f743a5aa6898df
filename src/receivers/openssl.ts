import type { Received, Receiver } from '../core/plugin.ts';
import { octetsOf } from './emulation/octets.ts';
import { type OpensslFailure, readPem } from './emulation/openssl.ts';

/** OpenSSL's packed error codes and reasons, as ERR_error_string prints them. */
const ERRORS: Readonly<Record<OpensslFailure, { readonly text: string; readonly code: string }>> = {
  'no start line': {
    text: 'error:0480006C:PEM routines::no start line',
    code: 'PEM_NO_START_LINE',
  },
  'bad end line': { text: 'error:04800066:PEM routines::bad end line', code: 'PEM_BAD_END_LINE' },
  'bad base64 decode': {
    text: 'error:04800064:PEM routines::bad base64 decode',
    code: 'PEM_BAD_BASE64_DECODE',
  },
  'too long': { text: 'error:0680009B:asn1 encoding routines::too long', code: 'ASN1_TOO_LONG' },
  asn1: {
    text: 'error:0688010A:asn1 encoding routines::nested asn1 error',
    code: 'ASN1_NESTED_ASN1_ERROR',
  },
};

/** What follows the first error in the queue when the DER is cut short. */
const AFTER_TOO_LONG = [
  'error:06800066:asn1 encoding routines::bad object header',
  'error:0688010A:asn1 encoding routines::nested asn1 error',
];
const ASN1_LIB = 'error:0488000D:PEM routines::ASN1 lib';

const receive =
  (errorOf: (failure: OpensslFailure) => { readonly type: string; readonly message: string }) =>
  (pem: string | Uint8Array): Received => {
    const answer = readPem(octetsOf(pem));
    if (answer.ok) return { ok: true, certificates: [answer.der] };
    return { ok: false, error: errorOf(answer.failure) };
  };

const node = receive((failure) => {
  const { text, code } = ERRORS[failure];
  return { type: 'Error', message: `${text} [code ERR_OSSL_${code}]` };
});

/** Every error of the queue, oldest first. */
const php = receive((failure) => {
  const queue = [ERRORS[failure].text];
  if (failure === 'too long') queue.push(...AFTER_TOO_LONG);
  if (failure === 'too long' || failure === 'asn1') queue.push(ASN1_LIB);
  return {
    type: 'returns false; E_WARNING: openssl_x509_read(): X.509 Certificate cannot be retrieved',
    message: `openssl_error_string(): ${queue.join(' | ')}`,
  };
});

/** The reason of the newest error alone. */
const ruby = receive((failure) => {
  const isAsn1 = failure === 'too long' || failure === 'asn1';
  const message = `PEM_read_bio_X509: ${isAsn1 ? 'ASN1 lib' : failure}`;
  return { type: 'OpenSSL::X509::CertificateError', message };
});

const PEM_LIB = {
  title: 'OpenSSL, crypto/pem/pem_lib.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/pem/pem_lib.c',
};

const receivers: readonly Receiver[] = [
  {
    id: 'node-x509certificate',
    runtime: 'Node.js',
    call: 'new crypto.X509Certificate(pem)',
    versions: 'Node.js 20.20.2',
    citations: [PEM_LIB],
    receive: node,
  },
  {
    id: 'php-openssl-x509-read',
    runtime: 'PHP',
    call: 'openssl_x509_read($pem)',
    versions: 'PHP 8.2.36',
    citations: [PEM_LIB],
    receive: php,
  },
  {
    id: 'ruby-x509-new',
    runtime: 'Ruby',
    call: 'OpenSSL::X509::Certificate.new(pem)',
    versions: 'Ruby 3.1.7',
    citations: [PEM_LIB],
    receive: ruby,
  },
];

export default receivers;
