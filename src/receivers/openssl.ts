import type { Received, Receiver } from '../core/plugin.ts';
import { charactersOf, octetsOf } from './emulation/octets.ts';
import { type Answer, answerOf, readPem } from './emulation/openssl/calls.ts';
import { readX509 } from './emulation/openssl/certificate.ts';
import { PemReader } from './emulation/openssl/pem.ts';
import { PEM_LIB, TASN_DEC } from './emulation/openssl/sources.ts';
import { loadFromPipe } from './emulation/openssl/store.ts';

const received = (...certificates: readonly Uint8Array[]): Received => ({ ok: true, certificates });
const refused = (type: string, message: string): Received => ({
  ok: false,
  error: { type, message },
});

/** Every error of the queue. */
const php =
  (type: string) =>
  (pem: string | Uint8Array): Received => {
    const answer = readPem(new PemReader(charactersOf(pem)));
    if (answer instanceof Uint8Array) return received(answer);
    return refused(type, `openssl_error_string(): ${answer.map(({ text }) => text).join(' | ')}`);
  };

const RUBY_ERROR = 'OpenSSL::X509::CertificateError';

/** The reason of the newest error, as ossl_raise has it. */
const newest = (answer: Answer): string =>
  answer instanceof Uint8Array ? '' : (answer.at(-1)?.reason ?? '');

/** ossl_x509_initialize: DER, then PEM; the reason of the newest error alone. */
function rubyNew(pem: string | Uint8Array): Received {
  const octets = octetsOf(pem);
  const der = answerOf(() => readX509(octets));
  const answer = der instanceof Uint8Array ? der : readPem(new PemReader(octets));
  if (answer instanceof Uint8Array) return received(answer);
  const reason = newest(answer);
  return refused(RUBY_ERROR, `PEM_read_bio_X509${reason === '' ? '' : `: ${reason}`}`);
}

/** ossl_x509_load: every block; DER only where there is no block. */
function rubyLoad(pem: string | Uint8Array): Received {
  const octets = octetsOf(pem);
  const reader = new PemReader(octets);
  const certificates: Uint8Array[] = [];
  let answer = readPem(reader);
  for (; answer instanceof Uint8Array; answer = readPem(reader)) certificates.push(answer);
  const reason = newest(answer);
  // A failure without a word is none at the very end.
  const isEnd = reason === 'no start line' || (reason === '' && reader.at >= octets.length);
  if (certificates.length > 0 && isEnd) return received(...certificates);
  if (!isEnd && (reason !== '' || certificates.length > 0)) return refused(RUBY_ERROR, reason);
  const der = answerOf(() => readX509(octets));
  if (der instanceof Uint8Array) return received(der);
  return refused(RUBY_ERROR, 'Could not detect format of certificate data!');
}

/** X509.xs croaks with the same words whatever the error was. */
function perl(pem: string | Uint8Array): Received {
  const answer = readPem(new PemReader(charactersOf(pem)));
  if (answer instanceof Uint8Array) return received(answer);
  return refused('die', 'Crypt::OpenSSL::X509: failed to read X509 certificate.');
}

/** The command, its input on a pipe; what it says on standard error. */
function command(pem: string | Uint8Array): Received {
  const found = loadFromPipe(octetsOf(pem));
  if (found instanceof Uint8Array) return received(found);
  const lines = ['Could not read certificate from <stdin>', ...found, 'Unable to load certificate'];
  return refused('exit 1', lines.join('\n'));
}

const DECODER_LIB = {
  title: 'OpenSSL, crypto/encode_decode/decoder_lib.c',
  url: 'https://github.com/openssl/openssl/blob/openssl-3.0/crypto/encode_decode/decoder_lib.c',
};

const receivers: readonly Receiver[] = [
  {
    id: 'php-openssl-x509-read',
    runtime: 'PHP',
    call: 'openssl_x509_read($pem)',
    versions: 'PHP 8.2.36',
    citations: [PEM_LIB, TASN_DEC],
    receive: php(
      'returns false; E_WARNING: openssl_x509_read(): X.509 Certificate cannot be retrieved',
    ),
  },
  {
    id: 'php-openssl-x509-parse',
    runtime: 'PHP',
    call: 'openssl_x509_parse($pem)',
    versions: 'PHP 8.2.36',
    citations: [PEM_LIB, TASN_DEC],
    receive: php('returns false; no warning'),
  },
  {
    id: 'ruby-x509-new',
    runtime: 'Ruby',
    call: 'OpenSSL::X509::Certificate.new(pem)',
    versions: 'Ruby 3.1.7',
    citations: [PEM_LIB, TASN_DEC],
    receive: rubyNew,
  },
  {
    id: 'ruby-x509-load',
    runtime: 'Ruby',
    call: 'OpenSSL::X509::Certificate.load(pem)',
    versions: 'Ruby 3.1.7',
    citations: [
      {
        title: 'Ruby OpenSSL, ossl_x509cert.c',
        url: 'https://github.com/ruby/openssl/blob/v3.0.1/ext/openssl/ossl_x509cert.c',
      },
      PEM_LIB,
    ],
    receive: rubyLoad,
  },
  {
    id: 'perl-crypt-openssl-x509',
    runtime: 'Perl',
    call: 'Crypt::OpenSSL::X509->new_from_string($pem)',
    versions: 'Crypt::OpenSSL::X509 1.914',
    citations: [PEM_LIB, TASN_DEC],
    receive: perl,
  },
  {
    id: 'openssl-x509',
    runtime: 'C',
    call: 'openssl x509',
    versions: 'OpenSSL 3.0',
    citations: [DECODER_LIB, PEM_LIB, TASN_DEC],
    receive: command,
  },
];

export default receivers;
