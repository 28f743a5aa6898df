import { readBase64 } from '../encoding/base64.ts';
import { DerReader, TAG } from '../x509/der.ts';
import { readName, renderName } from '../x509/name.ts';
import { toHex } from '../x509/text.ts';
import type { Claim, Claimed } from './claim.ts';
import { type NamedValue, readDistinguishedName, type WrittenName } from './distinguished-name.ts';
import { withoutMojibake } from './name-escapes.ts';
import { readTimeText } from './time.ts';

/** Whether a certificate is what the claim says; null where that cannot be told. Forms of numbers, names and dates do not count. */
export function agrees(claim: Claim, certificate: Claimed): boolean | null {
  const value = claim.value.trim();
  switch (claim.kind) {
    case 'subject':
      return sameName(value, certificate.subject, claim.isPartial);
    case 'issuer':
      return sameName(value, certificate.issuer, claim.isPartial);
    case 'common-name':
      return hasCommonName(value, certificate.subject);
    case 'serial-number':
      return sameSerial(value, certificate.serialNumber.hex);
    case 'not-before':
      return sameTime(value, certificate.notBefore);
    case 'not-after':
      return sameTime(value, certificate.notAfter);
    case 'fingerprint':
      return sameFingerprint(value, certificate);
    case 'uri':
      return isAmong([value], 'uniformResourceIdentifier', certificate);
    case 'dns':
      return isAmong([value], 'dNSName', certificate);
    case 'alternative-names':
      return isAmong(value.split(','), null, certificate);
    default:
      return null;
  }
}

function sameName(value: string, name: string, isPartial: boolean): boolean | null {
  // Envoy always writes Subject, empty where it was not asked for or there is none.
  if (value === '') return name === '' ? true : null;
  const held = readDistinguishedName(name)?.attributes ?? [];
  const encoded = nameInBase64(value);
  const claimed =
    encoded === null
      ? (readDistinguishedName(withoutMojibake(value)) ?? readDistinguishedName(value))
      : readDistinguishedName(encoded);
  if (claimed === null) return null;
  const left = held.map(keyOf);
  const missing = claimed.attributes.filter((one) => !take(left, one));
  const isSame = missing.length === 0 && (isPartial || left.length === 0);
  return isSame || !isCertain(claimed, held, missing) ? isSame || null : false;
}

/** Takes the attribute out of those that are left. Traefik's SN is a serialNumber, OpenSSL's a surname. */
function take(left: string[], attribute: NamedValue): boolean {
  const keys = [keyOf(attribute)];
  if (attribute.type === SURNAME) keys.push(keyOf({ ...attribute, type: SERIAL_NUMBER }));
  const index = left.findIndex((one) => keys.includes(one));
  if (index === -1) return false;
  left.splice(index, 1);
  return true;
}

const SURNAME = '2.5.4.4';
const SERIAL_NUMBER = '2.5.4.5';

/** RFC 5280, section 7.1: case and runs of white space do not count. */
const keyOf = ({ type, value }: NamedValue): string =>
  `${type}=${value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;

/** A spelling that this reader may have misread is no proof of a contradiction. */
function isCertain(
  { isUnsure }: WrittenName,
  held: readonly NamedValue[],
  missing: readonly NamedValue[],
): boolean {
  const isOdd = ({ value }: NamedValue): boolean =>
    value.includes('\ufffd') || /^#[0-9a-f]{4,}$/.test(value);
  return !isUnsure && !held.some(isOdd) && !missing.some(({ value }) => value.includes('\ufffd'));
}

/** Google Cloud sends the DER of the name in base64. */
function nameInBase64(value: string): string | null {
  if (!/^:?M[A-P][A-Za-z0-9+/]+={0,2}:?$/.test(value)) return null;
  const octets = readBase64(value.replace(/:/g, '')).octets.value;
  try {
    return renderName(readName(octets, new DerReader(octets).expect(TAG.sequence, 'Name')));
  } catch {
    return null;
  }
}

function hasCommonName(value: string, name: string): boolean | null {
  const held = readDistinguishedName(name)?.attributes ?? [];
  const wanted = [value, withoutMojibake(value)].map((one) => keyOf({ type: CN, value: one }));
  const names = held.filter(({ type }) => type === CN).map(keyOf);
  return value === '' ? null : names.some((one) => wanted.includes(one));
}

const CN = '2.5.4.3';

/** Digits alone may be hexadecimal or decimal: either will do. */
function sameSerial(value: string, hex: string): boolean | null {
  const digits = value.replace(/^0[xX]/, '').replace(/[: ]/g, '');
  if (!/^-?[0-9A-Fa-f]{1,160}$/.test(digits)) return null;
  const isNegative = digits.startsWith('-');
  const magnitude = digits.replace('-', '');
  const readings = [BigInt(`0x${magnitude}`)];
  if (/^\d+$/.test(magnitude)) readings.push(BigInt(magnitude));
  const held = BigInt(`0x${hex.replace('-', '') || '0'}`);
  return isNegative === hex.startsWith('-') && readings.includes(held);
}

function sameTime(value: string, held: string | null): boolean | null {
  const claimed = readTimeText(value);
  const own = held === null ? null : readTimeText(held);
  return claimed === null || own === null ? null : claimed === own;
}

function sameFingerprint(value: string, { sha1, sha256 }: Claimed): boolean | null {
  const claimed = digestOf(value);
  if (claimed?.length === 64) return claimed === sha256;
  if (claimed?.length === 40) return claimed === sha1;
  // openleadr: the last ten octets of the SHA-256.
  if (claimed?.length === 20) return claimed === sha256.slice(-20);
  return null;
}

/** A digest in lower-case hex: hexadecimal with or without colons, base64 or base64url. */
function digestOf(value: string): string | null {
  const hex = value.replace(/^sha-?(?:1|256)[:=]/i, '').replace(/[: ]/g, '');
  if (/^(?:[0-9A-Fa-f]{20}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(hex)) return hex.toLowerCase();
  if (!/^:?[A-Za-z0-9+/_-]{27,43}={0,2}:?$/.test(value)) return null;
  const octets = readBase64(value.replace(/:/g, '')).octets.value;
  return [20, 32].includes(octets.length) ? toHex(octets) : null;
}

/** Whether every name is one of the certificate's alternative names of this type, or of any type. */
function isAmong(
  values: readonly string[],
  type: string | null,
  { subjectAltName }: Claimed,
): boolean | null {
  // RFC 4343: domain names in any case; a URI counts as it is.
  const fold = (value: string): string =>
    type === 'uniformResourceIdentifier' ? value.trim() : value.trim().toLowerCase();
  const held = (subjectAltName ?? [])
    .filter((name) => type === null || name.type === type)
    .map(({ value }) => fold(value));
  const wanted = values.map(fold).filter((value) => value !== '');
  // Envoy writes an empty URI where there is none, or where it was not asked for.
  if (wanted.length === 0) return held.length === 0 ? true : null;
  if (wanted.every((value) => held.includes(value))) return true;
  // Where the value was cut off, the last name is only the beginning of one.
  return wanted.every((value) => held.some((name) => name.startsWith(value))) ? null : false;
}
