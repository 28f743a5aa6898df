import { type BaseBlock, BitString, ObjectIdentifier, OctetString } from 'asn1js';
import {
  AltName,
  BasicConstraints,
  BasicOCSPResponse,
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  type Extension,
  ExtKeyUsage,
  type GeneralName,
  OCSPResponse,
  type RelativeDistinguishedNames,
  SignedData,
} from 'pkijs';
import { type Read, type Reading, readEach, reasonOf } from '../core/other-readers/reading.ts';
import {
  spellConstraints,
  spellInteger,
  spellKeyUsage,
  spellList,
  spellName,
  spellNames,
  spellTime,
} from '../core/other-readers/spelling.ts';
import { renderAddress } from '../core/x509/extensions/general-names.ts';
import { toHex } from '../core/x509/text.ts';

/** How pkijs reads, in the form in which readers are compared. */
export const readPkijs: Read = (octets, kind) => {
  try {
    return READERS[kind](Uint8Array.from(octets));
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
};

const READERS = { certificate, CRL: crl, 'OCSP response': ocsp, 'PKCS #7': bundle };

function certificate(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = Certificate.fromBER(octets);
  const parsed = (oid: string): unknown => parsedValue(read.extensions, oid);
  return {
    ok: true,
    fields: readEach({
      serialNumber: () => spellInteger(toHex(read.serialNumber.valueBlock.valueHexView)),
      issuer: () => nameOf(read.issuer),
      notBefore: () => spellTime(read.notBefore.value.toISOString()),
      notAfter: () => spellTime(read.notAfter.value.toISOString()),
      subject: () => nameOf(read.subject),
      extensions: () => spellList((read.extensions ?? []).map(({ extnID }) => extnID)),
      keyUsage: () => {
        const found = parsed('2.5.29.15');
        return found instanceof BitString ? bitsOf(found) : absentOr(found);
      },
      extendedKeyUsage: () => {
        const found = parsed('2.5.29.37');
        return found instanceof ExtKeyUsage ? spellList(found.keyPurposes) : absentOr(found);
      },
      basicConstraints: () => {
        const found = parsed('2.5.29.19');
        if (!(found instanceof BasicConstraints)) return absentOr(found);
        const { cA, pathLenConstraint } = found;
        return spellConstraints(
          cA,
          typeof pathLenConstraint === 'number' ? pathLenConstraint : null,
        );
      },
      subjectAltName: () => {
        const found = parsed('2.5.29.17');
        return found instanceof AltName
          ? spellNames(found.altNames.map(generalName))
          : absentOr(found);
      },
    }),
  };
}

/** What stands in the extension, with the error that pkijs keeps beside what it could not parse. */
function parsedValue(extensions: readonly Extension[] | undefined, oid: string): unknown {
  const found: unknown = extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
  if (typeof found !== 'object' || found === null) return found;
  if ('parsingError' in found && typeof found.parsingError === 'string') {
    throw new Error(found.parsingError);
  }
  return found;
}

function absentOr(found: unknown): null {
  if (found === undefined || found === null) return null;
  throw new Error('not parsed');
}

function bitsOf({ valueBlock }: BitString): string {
  const octets = valueBlock.valueHexView;
  return spellKeyUsage((bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

const nameOf = ({ typesAndValues }: RelativeDistinguishedNames): string =>
  spellName(typesAndValues.map(({ type, value }) => [type, textOf(value)] as const));

/** A string has its text; what is none is hex, as RFC 4514, section 2.4 has it. */
function textOf(value: BaseBlock): string {
  const { valueBlock } = value;
  const isText = 'value' in valueBlock && typeof valueBlock.value === 'string';
  return isText ? `${valueBlock.value}` : `#${toHex(new Uint8Array(value.toBER()))}`;
}

/** RFC 5280, section 4.2.1.6: GeneralName, by tag. */
const KINDS = [
  'otherName',
  'rfc822Name',
  'dNSName',
  'x400Address',
  'directoryName',
  'ediPartyName',
  'uniformResourceIdentifier',
  'iPAddress',
  'registeredID',
];

function generalName({ type, value }: GeneralName) {
  return { type: KINDS[type] ?? `${type}`, value: nameValue(value) };
}

function nameValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof OctetString) return renderAddress(value.valueBlock.valueHexView);
  return value instanceof ObjectIdentifier ? value.valueBlock.toString() : '';
}

function crl(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = CertificateRevocationList.fromBER(octets);
  return {
    ok: true,
    fields: readEach({
      issuer: () => nameOf(read.issuer),
      thisUpdate: () => spellTime(read.thisUpdate.value.toISOString()),
      nextUpdate: () => (read.nextUpdate ? spellTime(read.nextUpdate.value.toISOString()) : null),
      revokedCertificates: () => `${read.revokedCertificates?.length ?? 0}`,
    }),
  };
}

/** RFC 6960, section 4.2.1: OCSPResponseStatus, by number. */
const RESPONSE_STATUS = [
  'successful',
  'malformedRequest',
  'internalError',
  'tryLater',
  'OCSPResponseStatus 4',
  'sigRequired',
  'unauthorized',
];

function ocsp(octets: Uint8Array<ArrayBuffer>): Reading {
  const read = OCSPResponse.fromBER(octets);
  const { responseBytes } = read;
  const basic = responseBytes
    ? BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes.response.valueBlock.valueHexView))
    : null;
  return {
    ok: true,
    fields: readEach({
      responseStatus: () => {
        const status = read.responseStatus.valueBlock.valueDec;
        return RESPONSE_STATUS[status] ?? `OCSPResponseStatus ${status}`;
      },
      producedAt: () => basic && spellTime(basic.tbsResponseData.producedAt.toISOString()),
      responses: () =>
        basic &&
        spellList(
          basic.tbsResponseData.responses.map(({ certID, certStatus }) => {
            const serial = toHex(certID.serialNumber.valueBlock.valueHexView);
            return `${spellInteger(serial)} ${statusOf(certStatus)}`;
          }),
        ),
    }),
  };
}

/** RFC 6960, section 4.2.1: CertStatus is a choice of three tags, which pkijs hands out as it is. */
function statusOf(status: unknown): string {
  const number = tagNumberOf(status);
  return ['good', 'revoked', 'unknown'][number] ?? `CertStatus ${number}`;
}

function tagNumberOf(element: unknown): number {
  if (typeof element !== 'object' || element === null || !('idBlock' in element)) return -1;
  const { idBlock } = element;
  if (typeof idBlock !== 'object' || idBlock === null || !('tagNumber' in idBlock)) return -1;
  return typeof idBlock.tagNumber === 'number' ? idBlock.tagNumber : -1;
}

function bundle(octets: Uint8Array<ArrayBuffer>): Reading {
  const { content } = ContentInfo.fromBER(octets);
  const read = new SignedData({ schema: content });
  return {
    ok: true,
    fields: readEach({
      certificates: () =>
        `${(read.certificates ?? []).filter((one) => one instanceof Certificate).length}`,
      crls: () => `${read.crls?.length ?? 0}`,
    }),
  };
}
