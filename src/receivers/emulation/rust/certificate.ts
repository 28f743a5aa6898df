import { algorithm } from './algorithm.ts';
import {
  choice,
  explicit,
  optional,
  Parser,
  required,
  sequence,
  sequenceOf,
  setOf,
  simple,
  whole,
} from './asn1.ts';
import {
  attributeValue,
  bigInteger,
  bitString,
  boolean,
  checkBitString,
  generalizedTime,
  objectIdentifier,
  octetString,
  unsigned,
  utcTime,
} from './values.ts';

const TIME = choice('Time', { UtcTime: utcTime, GeneralizedTime: generalizedTime });

const NAME = required(
  sequenceOf(
    required(
      setOf(
        sequence('AttributeTypeValue', {
          type_id: required(objectIdentifier),
          value: attributeValue,
        }),
      ),
    ),
  ),
);

const isFalse = (contents: Uint8Array): boolean => contents[0] === 0;

const EXTENSION = sequence('Extension', {
  extn_id: required(objectIdentifier),
  critical: optional(boolean, isFalse),
  extn_value: required(octetString),
});

const ALGORITHM = required(algorithm);

/** [0] EXPLICIT INTEGER DEFAULT 0. */
const isV1 = (contents: Uint8Array): boolean => contents[2] === 0;

const CERTIFICATE = sequence('Certificate', {
  tbs_cert: required(
    sequence('TbsCertificate', {
      version: optional(explicit(0, required(unsigned(1))), isV1),
      serial: required(bigInteger),
      signature_alg: ALGORITHM,
      issuer: NAME,
      validity: required(sequence('Validity', { not_before: TIME, not_after: TIME })),
      subject: NAME,
      spki: required(
        sequence('SubjectPublicKeyInfo', {
          algorithm: ALGORITHM,
          subject_public_key: required(bitString),
        }),
      ),
      issuer_unique_id: optional(simple(0x81, checkBitString)),
      subject_unique_id: optional(simple(0x82, checkBitString)),
      raw_extensions: optional(explicit(3, required(sequenceOf(required(EXTENSION))))),
    }),
  ),
  signature_alg: ALGORITHM,
  signature: required(bitString),
});

/** asn1::parse_single::<Certificate> of pyca/cryptography 48, and the version that it names. Throws Asn1Error. */
export function readCertificate(der: Uint8Array): number {
  whole(der, required(CERTIFICATE));
  return versionOf(der);
}

function versionOf(der: Uint8Array): number {
  const tbs = new Parser(new Parser(der).tlv().contents).tlv();
  const { tag, contents } = new Parser(tbs.contents).tlv();
  return tag.lead === 0xa0 ? (contents.at(-1) ?? 0) : 0;
}
