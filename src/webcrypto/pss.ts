import { DerReader, readSmallInteger, TAG } from '../core/x509/der.ts';
import { readAlgorithm } from '../core/x509/public-key.ts';
import { HASHES } from './algorithms.ts';

/** RSASSA-PSS-params (RFC 4055, section 3.1). The hashes are null where Web Cryptography has no such function. */
export interface PssParameters {
  readonly hash: string | null;
  readonly maskHash: string | null;
  readonly saltLength: number;
}

const MGF1 = '1.2.840.113549.1.1.8';
/** The defaults of RFC 4055: SHA-1, MGF1 with SHA-1, 20 octets of salt, trailer BC. */
const SALT_LENGTH = 20;
const TRAILER = 1;

/** Reads RSASSA-PSS-params. Throws DerError. */
export function readPssParameters(octets: Uint8Array): PssParameters {
  const document = new DerReader(octets);
  const reader = document.inside(document.expect(TAG.sequence, 'RSASSA-PSS-params'));
  document.end('RSASSA-PSS-params');
  const hash = tagged(reader, 0xa0, hashIn, 'SHA-1');
  const maskHash = tagged(reader, 0xa1, maskHashIn, 'SHA-1');
  const saltLength = tagged(reader, 0xa2, numberIn, SALT_LENGTH);
  const trailer = tagged(reader, 0xa3, numberIn, TRAILER);
  reader.end('RSASSA-PSS-params');
  return { hash: trailer === TRAILER ? hash : null, maskHash, saltLength };
}

function tagged<T>(reader: DerReader, tag: number, read: (inside: DerReader) => T, absent: T): T {
  const element = reader.optional(tag);
  if (element === null) return absent;
  const inside = reader.inside(element);
  const value = read(inside);
  inside.end('RSASSA-PSS-params');
  return value;
}

const numberIn = (reader: DerReader): number =>
  readSmallInteger(reader.octets, reader.expect(TAG.integer, 'number'));

function hashIn(reader: DerReader): string | null {
  const { oid } = readAlgorithm(reader.octets, reader.expect(TAG.sequence, 'hashAlgorithm'));
  return HASHES[oid] ?? null;
}

function maskHashIn(reader: DerReader): string | null {
  const element = reader.expect(TAG.sequence, 'maskGenAlgorithm');
  const { oid, parameters } = readAlgorithm(reader.octets, element);
  if (oid !== MGF1 || parameters === null) return null;
  return hashIn(new DerReader(reader.octets, parameters.at));
}
