import type { Range } from './header.ts';
import { checkName } from './name.ts';
import { any, oneOf, primitive, TYPE } from './primitive.ts';
import { OpensslFailure } from './reason.ts';
import {
  allOf,
  explicit,
  field,
  type Item,
  implicit,
  itemOf,
  optional,
  SEQUENCE,
  SET,
  sequence,
} from './template.ts';

const OBJECT = primitive(TYPE.object);
const BIT_STRING = primitive(TYPE.bitString);
const ALGORITHM = sequence(field(OBJECT), optional(field(any)));
const TIME = oneOf([TYPE.utcTime, TYPE.generalizedTime]);

// asn1.h, B_ASN1_PRINTABLE: NumericString to IA5String, BIT STRING, SEQUENCE, the wide strings and what is unknown.
const PRINTABLE = oneOf([3, 7, 8, 9, 11, 12, 13, 14, 15, 16, 18, 19, 20, 22, 28, 29, 30, 31]);

const NAME_INTERNAL = itemOf(
  allOf(SEQUENCE, itemOf(allOf(SET, sequence(field(OBJECT), field(PRINTABLE))))),
);

/** x509_name_ex_d2i: the strings are brought into canonical form at once. */
const NAME: Item = (range, tag, isOptional) => {
  const end = NAME_INTERNAL(range, tag, isOptional);
  if (end !== null) checkName({ ...range, end });
  return end;
};

const EXTENSION = sequence(
  field(OBJECT),
  optional(field(primitive(TYPE.boolean))),
  field(primitive(TYPE.octetString)),
);

/** X509_CINF of x_x509.c. */
const CERT_INFO = sequence(
  optional(explicit(0, field(primitive(TYPE.integer)))),
  field(primitive(TYPE.integer)),
  field(ALGORITHM),
  field(NAME),
  field(sequence(field(TIME), field(TIME))),
  field(NAME),
  field(sequence(field(ALGORITHM), field(BIT_STRING))),
  optional(implicit(1, BIT_STRING)),
  optional(implicit(2, BIT_STRING)),
  optional(explicit(3, allOf(SEQUENCE, EXTENSION))),
);

const X509 = sequence(field(CERT_INFO), field(ALGORITHM), field(BIT_STRING));

/** X509_CERT_AUX of x_x509a.c: what OpenSSL trusts a certificate for stands after it. */
const CERT_AUX = sequence(
  optional(allOf(SEQUENCE, OBJECT)),
  optional({
    isOptional: true,
    read: allOf({ number: 0, kind: 0x80 }, OBJECT).read,
  }),
  optional(field(primitive(TYPE.utf8String))),
  optional(field(primitive(TYPE.octetString))),
  optional(allOf({ number: 1, kind: 0x80 }, ALGORITHM)),
);

/** d2i_X509: the octets of the certificate; what follows it is left alone. Throws OpensslFailure. */
export function readX509(data: Uint8Array): Uint8Array {
  return data.subarray(0, endOf(X509, { data, at: 0, end: data.length }));
}

/** d2i_X509_AUX: what follows the certificate must be trust settings. Throws OpensslFailure. */
export function readX509Aux(data: Uint8Array): Uint8Array {
  const certificate = readX509(data);
  const range = { data, at: certificate.length, end: data.length };
  if (range.at < range.end) endOf(CERT_AUX, range);
  return certificate;
}

function endOf(item: Item, range: Range): number {
  const end = item(range, null, false);
  if (end === null) throw new OpensslFailure([]);
  return end;
}
