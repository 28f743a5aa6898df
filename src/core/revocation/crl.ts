import { nameKey } from '../path/name-key.ts';
import type { Span } from '../span.ts';
import { contextTag, DerReader, octetsOf, readBitString, readInteger, TAG } from '../x509/der.ts';
import {
  type Extension,
  readExtensionList,
  readExtensions,
} from '../x509/extensions/extensions.ts';
import { type Name, readName } from '../x509/name.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../x509/public-key.ts';
import { toHex } from '../x509/text.ts';
import { readTime, type Time } from '../x509/time.ts';
import { type CrlLimit, distributionPointOf, limitsOf } from './crl-limits.ts';
import { type Parsed, parsed, timeIn } from './parsed.ts';
import { readReason } from './reason.ts';

/** A certificate revocation list (RFC 5280, section 5.1). All spans are in octets of `octets`. */
export interface Crl {
  readonly octets: Uint8Array;
  readonly at: Span;
  readonly tbsCertList: Span;
  readonly issuer: Name;
  readonly thisUpdate: Time | null;
  readonly nextUpdate: Time | null;
  /** cRLNumber in lower-case hex; null where there is none. */
  readonly number: string | null;
  /** Where revokedCertificates stands; null where nothing is revoked. */
  readonly revoked: Span | null;
  readonly entries: number;
  readonly authorityKeyIdentifier: string | null;
  /** What keeps it from speaking for every certificate of its issuer. */
  readonly limits: readonly CrlLimit[];
  /** The DER of the names of the one distribution point that it is for; null where it is for all. */
  readonly distributionPoint: readonly Uint8Array[] | null;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signatureValue: Span;
}

/** An entry of a CRL. */
export interface CrlEntry {
  /** The contents of the INTEGER. */
  readonly serialNumber: Uint8Array;
  /** By nameKey: whose certificate it is. */
  readonly issuer: string;
  readonly revocationDate: Time | null;
  /** As RFC 5280 spells it; null where the entry has none. */
  readonly reason: string | null;
  /** A critical entry extension that is not known here: the CRL must not be used. */
  readonly isUnknown: boolean;
  readonly at: Span;
}

/** Reads a CRL strictly; its entries are counted and not read. Never throws. */
export const parseCrl = (octets: Uint8Array): Parsed<Crl> =>
  parsed(octets, 'CertificateList', read);

function read(document: DerReader, at: Span, list: DerReader): Crl {
  const { octets } = document;
  const tbs = list.expect(TAG.sequence, 'tbsCertList');
  const signatureAlgorithm = readAlgorithm(octets, list.expect(TAG.sequence, 'signatureAlgorithm'));
  const signature = readBitString(octets, list.expect(TAG.bitString, 'signatureValue'));
  list.end('CertificateList');
  const reader = list.inside(tbs);
  reader.optional(TAG.integer);
  reader.expect(TAG.sequence, 'signature');
  const issuer = readName(octets, reader.expect(TAG.sequence, 'issuer'));
  const thisUpdate = timeIn(reader, 'thisUpdate');
  const isTime = reader.nextTag === TAG.utcTime || reader.nextTag === TAG.generalizedTime;
  const nextUpdate = isTime ? timeIn(reader, 'nextUpdate') : null;
  const revoked = reader.optional(TAG.sequence);
  const tagged = reader.optional(contextTag(0, true));
  reader.end('tbsCertList');
  const { extensions, decoded } = readExtensions(list, tagged);
  return {
    octets,
    at,
    tbsCertList: tbs.at,
    issuer,
    thisUpdate,
    nextUpdate,
    number: numberOf(octets, extensions),
    revoked: revoked?.contents ?? null,
    entries: revoked === null ? 0 : countOf(list.inside(revoked)),
    authorityKeyIdentifier: decoded.authorityKeyIdentifier,
    limits: limitsOf(octets, extensions),
    distributionPoint: distributionPointOf(octets, extensions),
    signatureAlgorithm,
    signatureValue: signature.bits,
  };
}

function countOf(reader: DerReader): number {
  let count = 0;
  for (; !reader.done; count += 1) reader.expect(TAG.sequence, 'revokedCertificates');
  return count;
}

const CRL_NUMBER = '2.5.29.20';

function numberOf(octets: Uint8Array, extensions: readonly Extension[]): string | null {
  const found = extensions.find(({ oid }) => oid === CRL_NUMBER);
  if (found === undefined) return null;
  const reader = new DerReader(octets, found.value);
  return toHex(readInteger(octets, reader.expect(TAG.integer, 'cRLNumber')));
}

/**
 * The entries whose serial number is wanted, in order: one pass, in which only they are read whole. `wants` gets the contents
 * of each serialNumber. Throws DerError for an entry that is malformed.
 */
export function* entriesOf(
  { octets, revoked, issuer, limits }: Crl,
  wants: (serialNumber: Uint8Array) => boolean,
): Generator<CrlEntry> {
  if (revoked === null) return;
  const isIndirect = limits.includes('indirect');
  const reader = new DerReader(octets, revoked);
  let owner = nameKey(issuer);
  while (!reader.done) {
    const element = reader.expect(TAG.sequence, 'revokedCertificates');
    const inside = reader.inside(element);
    const serial = inside.expect(TAG.integer, 'userCertificate').contents;
    const serialNumber = octetsOf(octets, serial);
    if (!isIndirect && !wants(serialNumber)) continue;
    const entry = readEntry(inside, owner, element.at, serialNumber);
    // RFC 5280, section 5.3.3: the certificateIssuer of an entry counts for those behind it, too.
    owner = entry.issuer;
    if (wants(serialNumber)) yield entry;
  }
}

const REASON_CODE = '2.5.29.21';
const CERTIFICATE_ISSUER = '2.5.29.29';
/** RFC 5280, sections 5.3.1 to 5.3.3, and holdInstructionCode of RFC 3280. */
const KNOWN = [REASON_CODE, CERTIFICATE_ISSUER, '2.5.29.24', '2.5.29.23'];

function readEntry(inside: DerReader, owner: string, at: Span, serialNumber: Uint8Array): CrlEntry {
  const { octets } = inside;
  const date = inside.any();
  const list = inside.optional(TAG.sequence);
  inside.end('revokedCertificates');
  const extensions = list === null ? [] : readExtensionList(inside.inside(list));
  const reason = extensions.find(({ oid }) => oid === REASON_CODE);
  const issuer = extensions.find(({ oid }) => oid === CERTIFICATE_ISSUER);
  return {
    serialNumber,
    issuer: issuer === undefined ? owner : issuerIn(new DerReader(octets, issuer.value), owner),
    revocationDate: readTime(octets, date),
    reason: reason === undefined ? null : readReason(new DerReader(octets, reason.value)),
    isUnknown: extensions.some(({ critical, oid }) => critical && !KNOWN.includes(oid)),
    at,
  };
}

const DIRECTORY_NAME = contextTag(4, true);

function issuerIn(reader: DerReader, owner: string): string {
  const names = reader.inside(reader.expect(TAG.sequence, 'GeneralNames'));
  while (!names.done) {
    const element = names.any();
    if (element.tag !== DIRECTORY_NAME) continue;
    return nameKey(readName(names.octets, names.inside(element).expect(TAG.sequence, 'Name')));
  }
  return owner;
}
