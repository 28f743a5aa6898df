import { latin1 } from '../octets.ts';
import { isGeneralizedTime, isUtcTime } from '../time.ts';
import {
  Asn1Error,
  base128,
  type Element,
  inside,
  invalidValue,
  isTag,
  optional,
  simple,
} from './asn1.ts';

const overflow = (): Asn1Error => new Asn1Error('IntegerOverflow');

/** validate_integer: the fewest octets, and no sign where none is allowed. */
function checkInteger(contents: Uint8Array, isSigned: boolean): void {
  const [first, second = 0] = contents;
  if (first === undefined) throw invalidValue();
  const isNegative = second >= 0x80;
  const isPadded = (first === 0 && !isNegative) || (first === 0xff && isNegative);
  if (contents.length > 1 && isPadded) throw invalidValue();
  if (!isSigned && first >= 0x80) throw invalidValue();
}

/** An unsigned INTEGER of `octets` octets at most. */
export const unsigned = (octets: number) =>
  simple(0x02, (contents) => {
    checkInteger(contents, false);
    const sign = contents.length === octets + 1 && contents[0] === 0 ? 1 : 0;
    if (contents.length - sign > octets) throw overflow();
  });

export const bigInteger = simple(0x02, (contents) => checkInteger(contents, true));
export const bigUnsigned = simple(0x02, (contents) => checkInteger(contents, false));

export const boolean = simple(0x01, (contents) => {
  const [octet] = contents;
  if (contents.length !== 1 || (octet !== 0 && octet !== 0xff)) throw invalidValue();
});

export const octetString = simple(0x04, () => {});
export const anySequence = simple(0x30, () => {});

export const nullValue = simple(0x05, (contents) => {
  if (contents.length > 0) throw invalidValue();
});

export const optionalNull: Element = optional(nullValue);

/** BitString::new: the padding bits are zero. */
export function checkBitString(contents: Uint8Array): void {
  const [padding] = contents;
  if (padding === undefined || padding > 7) throw invalidValue();
  const last = contents.length > 1 ? (contents.at(-1) ?? 0) : null;
  if (last === null ? padding !== 0 : (last & ((1 << padding) - 1)) !== 0) throw invalidValue();
}

export const bitString = simple(0x03, checkBitString);

const LONGEST_OID = 63;

export function checkOid(contents: Uint8Array): void {
  if (contents.length === 0) throw invalidValue();
  if (contents.length > LONGEST_OID) throw new Asn1Error('OidTooLong');
  for (let at = 0; at < contents.length; ) at += base128(contents, at, invalidValue).read;
}

export const objectIdentifier = simple(0x06, checkOid);

function check(isTime: boolean): void {
  if (!isTime) throw invalidValue();
}

/** RFC 5280, section 4.1.2.5.1: the seconds are there, and the zone is Z. */
export const utcTime = simple(0x17, (contents) => check(isUtcTime(contents)));

export const generalizedTime = simple(0x18, (contents) => check(isGeneralizedTime(contents)));

/** BmpString: UTF-16 without unpaired surrogates. */
function checkBmp(contents: Uint8Array): void {
  if (contents.length % 2 !== 0) throw invalidValue();
  let isPair = false;
  for (let i = 0; i < contents.length; i += 2) {
    const high = (contents[i] ?? 0) & 0xfc;
    if (isPair !== (high === 0xdc)) throw invalidValue();
    isPair = high === 0xd8;
  }
  if (isPair) throw invalidValue();
}

/** UniversalString: UTF-32. */
function checkUniversal(contents: Uint8Array): void {
  if (contents.length % 4 !== 0) throw invalidValue();
  const view = new DataView(contents.buffer, contents.byteOffset, contents.length);
  for (let i = 0; i < contents.length; i += 4) {
    const point = view.getUint32(i);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw invalidValue();
  }
}

/** X.680, section 41.4. */
const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?]*$/;

function checkPrintable(contents: Uint8Array): void {
  if (!PRINTABLE.test(latin1(contents))) throw invalidValue();
}

/** AttributeValue: three string types are checked, any other value is taken as it is. */
export const attributeValue: Element = (parser) => {
  const { tag, contents } = parser.tlv();
  const known = ATTRIBUTE_VALUES.find(({ element }) => isTag(tag, element.lead));
  if (known !== undefined) {
    inside(`AttributeValue::${known.name}`, () => known.element.read(contents));
  }
};

const ATTRIBUTE_VALUES = [
  { name: 'PrintableString', element: simple(0x13, checkPrintable) },
  { name: 'UniversalString', element: simple(0x1c, checkUniversal) },
  { name: 'BmpString', element: simple(0x1e, checkBmp) },
];
