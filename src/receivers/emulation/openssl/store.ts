import { latin1 } from '../octets.ts';
import { answerOf, LABELS_AUX } from './calls.ts';
import { readX509, readX509Aux } from './certificate.ts';
import { readHeader } from './header.ts';
import { type Block, checkHeader, PemReader } from './pem.ts';
import { OpensslFailure } from './reason.ts';

const STORE = 'error:1608010C:STORE routines:ossl_store_handle_load_result:unsupported';
const DECODER =
  'error:1E08010C:DECODER routines:OSSL_DECODER_from_bio:unsupportedNo supported data to decode. Input structure: Certificate';

/** err.h, ERR_NUM_ERRORS: the queue is a ring of 16, one of which is always free. */
const MOST_ERRORS = 15;

/** pvk2key reads so much in any case. */
const LEAST_READ = 24;

/** What `openssl x509` 3.0 finds on a pipe: its first certificate, else the lines of its error queue. */
export function loadFromPipe(octets: Uint8Array): Uint8Array | readonly string[] {
  const errors: string[] = [];
  const text = latin1(octets);
  for (let at = 0; at < octets.length; ) {
    const attempt = decodeAt(octets, text, at);
    if (attempt.certificate !== null) return attempt.certificate;
    note(errors, attempt);
    at = attempt.next;
  }
  return errors.slice(-MOST_ERRORS);
}

/** One OSSL_DECODER_from_bio: all that its decoders have read is gone for the next one. */
interface Attempt {
  readonly certificate: Uint8Array | null;
  /** Left in the queue: of headers, or because what a decoder handed on was no certificate. */
  readonly error: string | null;
  readonly hasEnded: boolean;
  readonly next: number;
}

function decodeAt(octets: Uint8Array, text: string, at: number): Attempt {
  const reader = new PemReader(text, at);
  const armoured = certificateAt(reader);
  const element = elementEnd(octets, at);
  const der = armoured === null && element !== null ? tryX509(octets.subarray(at, element)) : null;
  const isObject = armoured !== null || element !== null;
  return {
    certificate: armoured instanceof Uint8Array ? armoured : der,
    error: armoured instanceof OpensslFailure ? headerError(armoured) : isObject ? STORE : null,
    hasEnded: reader.hasEnded || element === null,
    next: Math.max(reader.at, element ?? octets.length, at + LEAST_READ),
  };
}

const headerError = ({ queue }: OpensslFailure): string | null =>
  queue[0]?.text.replace('::', ':PEM_get_EVP_CIPHER_INFO:') ?? null;

/** pem2der: one block; null where it comes back empty-handed, the failure where its headers are wrong. */
function certificateAt(reader: PemReader): Uint8Array | 'other' | OpensslFailure | null {
  let block: Block;
  try {
    block = reader.nextOfAny();
  } catch (failure) {
    if (failure instanceof OpensslFailure) return null;
    throw failure;
  }
  try {
    checkHeader(block.header);
    if (!LABELS_AUX.includes(block.label)) return 'other';
    const read = block.label === 'TRUSTED CERTIFICATE' ? readX509Aux : readX509;
    const answer = answerOf(() => read(block.octets));
    return answer instanceof Uint8Array ? answer : 'other';
  } catch (failure) {
    if (failure instanceof OpensslFailure) return failure;
    throw failure;
  }
}

/** asn1_d2i_read_bio: where an element that begins here ends, null where the data ends before it. */
function elementEnd(data: Uint8Array, at: number): number | null {
  try {
    return readHeader({ data, at, end: data.length }, null)?.end ?? null;
  } catch (failure) {
    if (failure instanceof OpensslFailure) return null;
    throw failure;
  }
}

function tryX509(der: Uint8Array): Uint8Array | null {
  const answer = answerOf(() => readX509(der));
  return answer instanceof Uint8Array ? answer : null;
}

/**
 * OSSL_DECODER_from_bio adds its own error only where the newest one is the same as before; file_load_file forgets an
 * attempt that ends so at the end of the file.
 */
function note(errors: string[], { error, hasEnded }: Attempt): void {
  if (error !== null && errors.at(-1) !== error) errors.push(error);
  else if (!hasEnded) errors.push(...(error === null ? [] : [error]), DECODER);
}
