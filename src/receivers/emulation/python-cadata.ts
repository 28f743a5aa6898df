import { ReceiverFailure } from './failure.ts';
import { distinct, octetsOf } from './octets.ts';
import { readPem } from './openssl/calls.ts';
import { PemReader } from './openssl/pem.ts';
import type { OpensslError } from './openssl/reason.ts';

const sslError = (message: string, line: number): ReceiverFailure =>
  new ReceiverFailure('ssl.SSLError', `${message} (_ssl.c:${line})`);

/**
 * _add_ca_certs of Python 3.11's _ssl.c: every block; an error counts only where it is another than that no block is left,
 * and where no block was read it is called so. Throws ReceiverFailure.
 */
export function loadCadata(text: string): readonly Uint8Array[] {
  if (/[^\0-\x7f]/.test(text)) {
    const message = 'cadata should be an ASCII string or a bytes-like object';
    throw new ReceiverFailure('TypeError', message);
  }
  if (text === '') throw new ReceiverFailure('ValueError', 'Empty certificate data');
  const reader = new PemReader(octetsOf(text));
  const certificates: Uint8Array[] = [];
  let answer = readPem(reader);
  for (; answer instanceof Uint8Array; answer = readPem(reader)) certificates.push(answer);
  if (certificates.length === 0) {
    throw sslError('no start line: cadata does not contain a certificate', 4020);
  }
  const last = answer.at(-1);
  if (last !== undefined && last.reason !== 'no start line') throw sslError(named(last), 4035);
  return distinct(certificates);
}

/** fill_and_set_sslerror: the mnemonic of a library's own reasons alone. */
function named({ library, reason }: OpensslError): string {
  if (reason === 'ASN1 lib') return `[${library}] ${reason}`;
  return `[${library}: ${reason.toUpperCase().replaceAll(' ', '_')}] ${reason}`;
}
