import { TAG } from '../der.ts';
import { toHex } from '../text.ts';
import type { RawAttribute, RawName } from './raw-name.ts';

/** crypto/x509/pkix: attributeTypeNames. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  '2.5.4.6': 'C',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.17': 'POSTALCODE',
};

/** Name.ToRDNSequence: the fields in this order; all values of one type make one RDN. */
const FIELDS = ['2.5.4.6', '2.5.4.8', '2.5.4.7', '2.5.4.9', '2.5.4.17', '2.5.4.10', '2.5.4.11'];
/** Of these the last value is kept only. */
const SINGLE = ['2.5.4.3', '2.5.4.5'];

interface Pair {
  readonly type: string;
  readonly value: string;
}

/**
 * `pkix.Name.String()`: by fields, not in the order of the certificate, and multi-valued RDNs are taken apart. Null where
 * Go refuses the certificate for its name.
 */
export function printGo(name: RawName): string | null {
  const pairs: Pair[] = [];
  for (const attribute of name.flat()) {
    const value = stringOf(attribute);
    if (value === null) return null;
    pairs.push({ type: attribute.type, value });
  }
  const others = pairs.filter(({ type }) => TYPE_NAMES[type] === undefined).map((one) => [one]);
  const fields = FIELDS.map((field) => pairs.filter(({ type }) => type === field));
  const single = SINGLE.map((field) =>
    pairs
      .filter(({ type }) => type === field)
      .slice(-1)
      .filter(({ value }) => value !== ''),
  );
  const rdns = [...others, ...fields, ...single].filter((rdn) => rdn.length > 0);
  return rdns
    .reverse()
    .map((rdn) => rdn.map(printPair).join('+'))
    .join(',');
}

function printPair({ type, value }: Pair): string {
  const name = TYPE_NAMES[type];
  // A value of another type is marshalled anew: as PrintableString where that can hold it, else as UTF8String.
  if (name === undefined) return `${type}=#${toHex(marshal(value))}`;
  const last = new TextEncoder().encode(value).length - 1;
  let text = '';
  let at = 0;
  for (const character of value) {
    const isSpecial =
      ',+"\\<>;'.includes(character) ||
      (character === ' ' && (at === 0 || at === last)) ||
      (character === '#' && at === 0);
    text += isSpecial ? `\\${character}` : character;
    at += new TextEncoder().encode(character).length;
  }
  return `${name}=${text}`;
}

function marshal(value: string): Uint8Array {
  const contents = new TextEncoder().encode(value);
  const isPrintable = /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(value);
  const head = [isPrintable ? TAG.printableString : TAG.utf8String, ...lengthOf(contents.length)];
  return Uint8Array.from([...head, ...contents]);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}

/** crypto/x509/parser.go, parseASN1String; null where it fails. */
function stringOf({ tag, contents }: RawAttribute): string | null {
  const text = Array.from(contents, (octet) => String.fromCharCode(octet)).join('');
  switch (tag) {
    // Since Go 1.25: as ISO 8859-1. Before, its octets were kept and printed as if they were UTF-8.
    case TAG.teletexString:
      return text;
    case TAG.printableString:
      return /^[A-Za-z0-9 '()+,\-./:=?*&]*$/.test(text) ? text : null;
    case TAG.utf8String:
      return fatalUtf8(contents);
    case TAG.bmpString:
      return bmp(contents);
    case TAG.ia5String:
      return contents.every((octet) => octet < 0x80) ? text : null;
    case TAG.numericString:
      return /^[0-9 ]*$/.test(text) ? text : null;
    default:
      return null;
  }
}

function fatalUtf8(octets: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return null;
  }
}

/** A final NUL is cut off; half of a surrogate pair becomes U+FFFD. */
function bmp(octets: Uint8Array): string | null {
  if (octets.length % 2 !== 0) return null;
  const text = new TextDecoder('utf-16be', { ignoreBOM: true }).decode(octets);
  return text.endsWith('\0') ? text.slice(0, -1) : text;
}
