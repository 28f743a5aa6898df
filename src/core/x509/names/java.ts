import { TAG } from '../der.ts';
import { toHex } from '../text.ts';
import type { RawAttribute, RawName } from './raw-name.ts';

/** sun.security.x509.AVAKeyword: the keyword of a type, and the standards that know it. */
const KEYWORDS: Readonly<Record<string, readonly [keyword: string, standards: string]>> = {
  '2.5.4.3': ['CN', '1779 2253'],
  '2.5.4.6': ['C', '1779 2253'],
  '2.5.4.7': ['L', '1779 2253'],
  '2.5.4.8': ['ST', '1779 2253'],
  '2.5.4.10': ['O', '1779 2253'],
  '2.5.4.11': ['OU', '1779 2253'],
  '2.5.4.12': ['T', ''],
  '1.3.6.1.4.1.42.2.11.2.1': ['IP', ''],
  '2.5.4.9': ['STREET', '1779 2253'],
  '0.9.2342.19200300.100.1.25': ['DC', '2253'],
  '2.5.4.46': ['DNQ', ''],
  '2.5.4.4': ['SURNAME', ''],
  '2.5.4.42': ['GIVENNAME', ''],
  '2.5.4.43': ['INITIALS', ''],
  '2.5.4.44': ['GENERATION', ''],
  '1.2.840.113549.1.9.1': ['EMAILADDRESS', ''],
  '0.9.2342.19200300.100.1.1': ['UID', '2253'],
  '2.5.4.5': ['SERIALNUMBER', ''],
};

const GENERAL_STRING = 0x1b;

/** `X500Principal.getName()`, that is RFC2253. */
export const printJavaRfc2253 = (name: RawName): string =>
  reversed(name, ',', (rdn) => rdn.map(rfc2253).join('+'));

/** `X500Principal.getName("RFC1779")`. */
export const printJavaRfc1779 = (name: RawName): string =>
  reversed(name, ', ', (rdn) => rdn.map((one) => keywordValue(one, '1779')).join(' + '));

/** `X500Principal.toString()`. */
export const printJavaDefault = (name: RawName): string =>
  reversed(name, ', ', (rdn) => rdn.map((one) => keywordValue(one, 'all')).join(' + '));

/** `X500Principal.getName("CANONICAL")`, which is compared by equals. */
export const printJavaCanonical = (name: RawName): string =>
  reversed(name, ',', (rdn) => [...rdn].sort(byCanonical).map(canonical).join('+'));

const reversed = (
  name: RawName,
  separator: string,
  print: (rdn: readonly RawAttribute[]) => string,
): string => [...name].reverse().map(print).join(separator);

const has2253 = ({ type }: RawAttribute): boolean => KEYWORDS[type]?.[1].includes('2253') ?? false;

/** AVA.toRFC2253String: the octets of a string are read as UTF-8, whatever its type. */
function rfc2253(attribute: RawAttribute): string {
  const isString =
    attribute.tag === TAG.utf8String ||
    attribute.tag === TAG.printableString ||
    [TAG.teletexString, TAG.ia5String, TAG.bmpString, GENERAL_STRING].includes(attribute.tag);
  const keyword = has2253(attribute) ? KEYWORDS[attribute.type]?.[0] : undefined;
  if (keyword === undefined || !isString) {
    return `${keyword ?? attribute.type}=#${toHex(attribute.der)}`;
  }
  const escaped = utf8(attribute.contents)
    .replace(/[,=+<>#;"\\]/g, '\\$&')
    .replace(/\0/g, '\\00');
  // White space at either end, which for Java is a space or a carriage return.
  const lead = /^[ \r]*/.exec(escaped)?.[0].length ?? 0;
  const trail = escaped.length - (/[ \r]*$/.exec(escaped)?.[0].length ?? 0);
  const text = Array.from({ length: escaped.length }, (_, i) =>
    i < lead || i >= trail ? `\\${escaped[i]}` : escaped[i],
  );
  return `${keyword}=${text.join('')}`;
}

/** AVA.toRFC2253CanonicalString: lower case, single spaces, NFKD; only PrintableString and UTF8String are text. */
function canonical(attribute: RawAttribute): string {
  const keyword = has2253(attribute) ? KEYWORDS[attribute.type]?.[0] : undefined;
  const isString = attribute.tag === TAG.utf8String || attribute.tag === TAG.printableString;
  const value =
    keyword === undefined || !isString
      ? `#${toHex(attribute.der)}`
      : trimmed(canonicalValue(utf8(attribute.contents)));
  return `${keyword ?? attribute.type}=${value}`.toUpperCase().toLowerCase().normalize('NFKD');
}

function canonicalValue(value: string): string {
  let text = '';
  let wasWhite = false;
  for (let i = 0; i < value.length; i += 1) {
    const character = value.charAt(i);
    const isEscaped = ',+<>;"\\'.includes(character) || (i === 0 && character === '#');
    if (isEscaped) text += '\\';
    const isWhite = character === ' ';
    if (!isWhite || !wasWhite) text += character;
    wasWhite = isWhite;
  }
  return text;
}

/** String.trim: everything up to U+0020. */
function trimmed(value: string): string {
  let [start, end] = [0, value.length];
  while (start < end && value.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && value.charCodeAt(end - 1) <= 0x20) end -= 1;
  return value.slice(start, end);
}

/** AVAComparator: keywords of RFC 2253 first, then by the canonical form. */
function byCanonical(a: RawAttribute, b: RawAttribute): number {
  if (has2253(a) !== has2253(b)) return has2253(a) ? -1 : 1;
  const [left, right] = [canonical(a), canonical(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** AVA.toKeywordValueString: RFC 1779, with quotes where a value needs them. */
function keywordValue(attribute: RawAttribute, standard: string): string {
  const [known, standards] = KEYWORDS[attribute.type] ?? ['', ''];
  const isKnown = known !== '' && (standard === 'all' || standards.includes(standard));
  const keyword = isKnown ? known : `OID.${attribute.type}`;
  const value = stringOf(attribute);
  return `${keyword}=${value === null ? `#${toHex(attribute.der)}` : quotedValue(value)}`;
}

function quotedValue(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  if (isQuoted) return `"${escapeInner(value.slice(1, -1))}"`;
  const isSpaced = /^[ \n]|[ \n]$|[ \n]{2}/.test(value);
  const needsQuotes = isSpaced || /[,+=\n<>#;\\"]/.test(value);
  const text = escapeInner(value);
  return needsQuotes ? `"${text}"` : text;
}

const escapeInner = (value: string): string => value.replace(/["\\]/g, '\\$&');

/** DerValue.getAsString. */
function stringOf({ tag, contents }: RawAttribute): string | null {
  switch (tag) {
    case TAG.utf8String:
      return utf8(contents);
    case TAG.teletexString:
      return String.fromCharCode(...contents);
    case TAG.printableString:
    case TAG.ia5String:
    case GENERAL_STRING:
      return ascii(contents);
    case TAG.bmpString:
      return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(contents);
    case TAG.universalString:
      return utf32(contents);
    default:
      return null;
  }
}

/** UTF-32BE; what is no character becomes U+FFFD. */
function utf32(octets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < octets.length; i += 4) {
    const point = octets.subarray(i, i + 4).reduce((sum, octet) => sum * 256 + octet, 0);
    const isCharacter =
      i + 4 <= octets.length && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000);
    text += isCharacter ? String.fromCodePoint(point) : '\ufffd';
  }
  return text;
}

const utf8 = (octets: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);

const ascii = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => (octet < 0x80 ? String.fromCharCode(octet) : '\ufffd')).join('');
