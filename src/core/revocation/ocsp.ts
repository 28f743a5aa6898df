import type { Span } from '../span.ts';
import {
  contextTag,
  DerError,
  DerReader,
  type Element,
  octetsOf,
  readBitString,
  TAG,
} from '../x509/der.ts';
import { type Name, readName } from '../x509/name.ts';
import { readOid } from '../x509/oid.ts';
import { type AlgorithmIdentifier, readAlgorithm } from '../x509/public-key.ts';
import { readTime, type Time } from '../x509/time.ts';
import { type Parsed, parsed, timeIn } from './parsed.ts';
import { readReason } from './reason.ts';

/** An OCSP response (RFC 6960, section 4.2.1). All spans are in octets of `octets`. */
export interface OcspResponse {
  readonly octets: Uint8Array;
  readonly at: Span;
  /** RFC 6960's name: successful, malformedRequest, … */
  readonly responseStatus: string;
  /** Null where there is no answer, or one of another type than id-pkix-ocsp-basic. */
  readonly basic: BasicResponse | null;
}

/** BasicOCSPResponse. */
export interface BasicResponse {
  readonly tbsResponseData: Span;
  readonly responder: Responder;
  readonly producedAt: Time | null;
  readonly responses: readonly SingleResponse[];
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signatureValue: Span;
  readonly certificates: readonly Span[];
}

/** ResponderID: by the responder's name, or by the SHA-1 of its key. */
export type Responder =
  | { readonly by: 'name'; readonly name: Name }
  | { readonly by: 'key'; readonly hash: Uint8Array };

/** SingleResponse. */
export interface SingleResponse {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  /** The contents of the INTEGER. */
  readonly serialNumber: Uint8Array;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revocationTime: Time | null;
  readonly reason: string | null;
  readonly thisUpdate: Time | null;
  readonly nextUpdate: Time | null;
  readonly at: Span;
}

/** RFC 6960, section 4.2.1: OCSPResponseStatus. */
const STATUSES: Readonly<Record<number, string>> = {
  0: 'successful',
  1: 'malformedRequest',
  2: 'internalError',
  3: 'tryLater',
  5: 'sigRequired',
  6: 'unauthorized',
};

const BASIC = '1.3.6.1.5.5.7.48.1.1';

/** Reads an OCSP response strictly. Never throws. */
export const parseOcsp = (octets: Uint8Array): Parsed<OcspResponse> =>
  parsed(octets, 'OCSPResponse', read);

function read({ octets }: DerReader, at: Span, reader: DerReader): OcspResponse {
  const status = reader.expect(TAG.enumerated, 'responseStatus');
  const [value = -1] = octetsOf(octets, status.contents);
  const responseStatus = STATUSES[value] ?? `OCSPResponseStatus ${value}`;
  const tagged = reader.optional(contextTag(0, true));
  reader.end('OCSPResponse');
  if (tagged === null) return { octets, at, responseStatus, basic: null };
  const wrapper = reader.inside(tagged);
  const bytes = wrapper.inside(wrapper.expect(TAG.sequence, 'ResponseBytes'));
  const type = readOid(octets, bytes.expect(TAG.oid, 'responseType'));
  const response = bytes.expect(TAG.octetString, 'response');
  bytes.end('ResponseBytes');
  const basic = type === BASIC ? readBasic(new DerReader(octets, response.contents)) : null;
  return { octets, at, responseStatus, basic };
}

function readBasic(outer: DerReader): BasicResponse {
  const { octets } = outer;
  const reader = outer.inside(outer.expect(TAG.sequence, 'BasicOCSPResponse'));
  const tbs = reader.expect(TAG.sequence, 'tbsResponseData');
  const signatureAlgorithm = readAlgorithm(
    octets,
    reader.expect(TAG.sequence, 'signatureAlgorithm'),
  );
  const signature = readBitString(octets, reader.expect(TAG.bitString, 'signature'));
  const certificates = certificatesIn(reader, reader.optional(contextTag(0, true)));
  reader.end('BasicOCSPResponse');
  const data = reader.inside(tbs);
  data.optional(contextTag(0, true));
  const responder = readResponder(data, data.any());
  const producedAt = timeIn(data, 'producedAt');
  const list = data.inside(data.expect(TAG.sequence, 'responses'));
  const responses: SingleResponse[] = [];
  while (!list.done) responses.push(readSingle(list, list.expect(TAG.sequence, 'SingleResponse')));
  return {
    tbsResponseData: tbs.at,
    responder,
    producedAt,
    responses,
    signatureAlgorithm,
    signatureValue: signature.bits,
    certificates,
  };
}

function certificatesIn(outer: DerReader, tagged: Element | null): readonly Span[] {
  if (tagged === null) return [];
  const wrapper = outer.inside(tagged);
  const reader = wrapper.inside(wrapper.expect(TAG.sequence, 'certs'));
  const found: Span[] = [];
  while (!reader.done) found.push(reader.expect(TAG.sequence, 'Certificate').at);
  return found;
}

function readResponder(outer: DerReader, element: Element): Responder {
  const inside = outer.inside(element);
  if (element.tag === contextTag(1, true)) {
    return { by: 'name', name: readName(outer.octets, inside.expect(TAG.sequence, 'byName')) };
  }
  if (element.tag !== contextTag(2, true)) throw new DerError('no ResponderID', element.at);
  const hash = inside.expect(TAG.octetString, 'byKey');
  return { by: 'key', hash: octetsOf(outer.octets, hash.contents) };
}

type CertId = Pick<
  SingleResponse,
  'hashAlgorithm' | 'issuerNameHash' | 'issuerKeyHash' | 'serialNumber'
>;

function readSingle(outer: DerReader, element: Element): SingleResponse {
  const reader = outer.inside(element);
  const certId = readCertId(reader);
  const status = readStatus(reader, reader.any());
  const thisUpdate = timeIn(reader, 'thisUpdate');
  const next = reader.optional(contextTag(0, true));
  const nextUpdate = next === null ? null : timeIn(reader.inside(next), 'nextUpdate');
  reader.optional(contextTag(1, true));
  reader.end('SingleResponse');
  return { ...certId, ...status, thisUpdate, nextUpdate, at: element.at };
}

function readCertId(outer: DerReader): CertId {
  const { octets } = outer;
  const reader = outer.inside(outer.expect(TAG.sequence, 'CertID'));
  const hashAlgorithm = readAlgorithm(octets, reader.expect(TAG.sequence, 'hashAlgorithm')).oid;
  const name = reader.expect(TAG.octetString, 'issuerNameHash');
  const key = reader.expect(TAG.octetString, 'issuerKeyHash');
  const serial = reader.expect(TAG.integer, 'serialNumber');
  reader.end('CertID');
  return {
    hashAlgorithm,
    issuerNameHash: octetsOf(octets, name.contents),
    issuerKeyHash: octetsOf(octets, key.contents),
    serialNumber: octetsOf(octets, serial.contents),
  };
}

function readStatus(
  outer: DerReader,
  element: Element,
): Pick<SingleResponse, 'status' | 'revocationTime' | 'reason'> {
  const none = { revocationTime: null, reason: null };
  if (element.tag === contextTag(0, false)) return { status: 'good', ...none };
  if (element.tag === contextTag(2, false)) return { status: 'unknown', ...none };
  if (element.tag !== contextTag(1, true)) throw new DerError('no CertStatus', element.at);
  const reader = outer.inside(element);
  const revocationTime = readTime(outer.octets, reader.any());
  const tagged = reader.optional(contextTag(0, true));
  reader.end('RevokedInfo');
  const reason = tagged === null ? null : readReason(reader.inside(tagged));
  return { status: 'revoked', revocationTime, reason };
}
