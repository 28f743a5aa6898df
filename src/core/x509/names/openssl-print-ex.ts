import { TAG } from '../der.ts';
import { toHex } from '../text.ts';
import { SHORT_NAMES } from './openssl-short-names.ts';
import type { RawAttribute, RawName } from './raw-name.ts';

/** What one -nameopt makes of a name (crypto/asn1/a_strex.c, X509_NAME_print_ex). */
interface Options {
  readonly isReversed: boolean;
  readonly separator: string;
  readonly plus: string;
  readonly equals: string;
  /** ASN1_STRFLGS_ESC_QUOTE: quotes around the value instead of most backslashes. */
  readonly canQuote: boolean;
  /** XN_FLAG_DUMP_UNKNOWN_FIELDS: a value of an unknown type as hex of its DER. */
  readonly dumpsUnknown: boolean;
}

const RFC2253: Options = {
  isReversed: true,
  separator: ',',
  plus: '+',
  equals: '=',
  canQuote: false,
  dumpsUnknown: true,
};
const ONELINE: Options = {
  isReversed: false,
  separator: ', ',
  plus: ' + ',
  equals: ' = ',
  canQuote: true,
  dumpsUnknown: false,
};

/** `openssl x509 -nameopt RFC2253`, which nginx' $ssl_client_s_dn is; null where OpenSSL prints nothing. */
export const printRfc2253 = (name: RawName): string | null => print(name, RFC2253);

/** `openssl x509 -nameopt oneline`; null where OpenSSL prints nothing. */
export const printOneline = (name: RawName): string | null => print(name, ONELINE);

/** A type that OBJ_obj2txt writes into 80 octets. */
const MOST_OID = 79;

function print(name: RawName, options: Options): string | null {
  // XN_FLAG_DN_REV turns the whole list of entries around, those within one RDN too.
  const entries = name.flatMap((rdn, set) => rdn.map((attribute) => ({ attribute, set })));
  if (options.isReversed) entries.reverse();
  let text = '';
  for (const [i, { attribute, set }] of entries.entries()) {
    const before = entries[i - 1];
    if (before !== undefined) text += before.set === set ? options.plus : options.separator;
    const value = printValue(attribute, options);
    if (value === null) return null;
    const label = SHORT_NAMES[attribute.type] ?? attribute.type.slice(0, MOST_OID);
    text += label + options.equals + value;
  }
  return text;
}

/** do_print_ex: the octets of each character for a type, as tag2nbyte says; other types are dumped. */
const WIDTHS: Readonly<Record<number, number>> = {
  [TAG.utf8String]: 1,
  [TAG.numericString]: 1,
  [TAG.printableString]: 1,
  [TAG.teletexString]: 1,
  [TAG.ia5String]: 1,
  [TAG.utcTime]: 1,
  [TAG.generalizedTime]: 1,
  [TAG.visibleString]: 1,
  [TAG.universalString]: 4,
  [TAG.bmpString]: 2,
};

function printValue(attribute: RawAttribute, options: Options): string | null {
  const { type, tag, contents, der } = attribute;
  const width = WIDTHS[tag];
  const isUnknown = options.dumpsUnknown && SHORT_NAMES[type] === undefined;
  if (width === undefined || isUnknown) return `#${toHex(der).toUpperCase()}`;
  if (contents.length % width !== 0) return null;
  const isUtf8 = tag === TAG.utf8String;
  const characters = [];
  for (let i = 0; i < contents.length; i += width) {
    const character = contents.subarray(i, i + width).reduce((sum, octet) => sum * 256 + octet, 0);
    // A UTF8String is UTF-8 already: its octets are taken one by one.
    characters.push(isUtf8 ? [character] : utf8Of(character));
  }
  if (characters.includes(null)) return null;
  return quoted(
    characters.flatMap((units, i) => {
      const place = i === characters.length - 1 ? 'last' : i === 0 ? 'first' : 'inner';
      return (units ?? []).map((octet) => ({ octet, place }) as const);
    }),
    options,
  );
}

interface Unit {
  readonly octet: number;
  readonly place: 'first' | 'inner' | 'last';
}

function quoted(units: readonly Unit[], { canQuote }: Options): string {
  let needsQuotes = false;
  let text = '';
  for (const { octet, place } of units) {
    const character = String.fromCharCode(octet);
    if (octet < 0x20 || octet >= 0x7f) {
      text += `\\${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    } else if (isSpecial(character, place)) {
      // char_type: a quote and a backslash are escaped inside quotes too, and ask for none.
      const isQuotable = canQuote && character !== '"' && character !== '\\';
      needsQuotes ||= isQuotable;
      text += isQuotable ? character : `\\${character}`;
    } else {
      text += character;
    }
  }
  return needsQuotes ? `"${text}"` : text;
}

/** RFC 2253, section 2.4. Where there is one character only, it counts as the last. */
function isSpecial(character: string, place: Unit['place']): boolean {
  if (character === ' ') return place !== 'inner';
  if (character === '#') return place === 'first';
  return ',+"\\<>;'.includes(character);
}

/** UTF8_putc; null for a surrogate and above U+10FFFF, where the printing ends. */
function utf8Of(point: number): readonly number[] | null {
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
  return Array.from(new TextEncoder().encode(String.fromCodePoint(point)));
}
