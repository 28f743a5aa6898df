import { readX509 } from './certificate.ts';
import type { PemReader } from './pem.ts';
import { type OpensslError, OpensslFailure, pemError } from './reason.ts';

/** Labels that PEM_read_bio_X509 takes (check_pem of pem_lib.c). */
const LABELS: readonly string[] = ['CERTIFICATE', 'X509 CERTIFICATE'];

/** Labels that PEM_read_bio_X509_AUX takes. */
export const LABELS_AUX: readonly string[] = [...LABELS, 'TRUSTED CERTIFICATE'];

/** The certificate, or what the call left in the error queue, oldest first. */
export type Answer = Uint8Array | readonly OpensslError[];

/** What a reading call gives. */
export function answerOf(read: () => Uint8Array): Answer {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof OpensslFailure) return failure.queue;
    throw failure;
  }
}

/** PEM_ASN1_read_bio: the next block, then its contents. */
export const readPem = (
  reader: PemReader,
  labels: readonly string[] = LABELS,
  read: (der: Uint8Array) => Uint8Array = readX509,
): Answer =>
  answerOf(() => {
    const block = reader.next(labels);
    try {
      return read(block.octets);
    } catch (failure) {
      throw failure instanceof OpensslFailure ? failure.followedBy(pemError('ASN1 lib')) : failure;
    }
  });
