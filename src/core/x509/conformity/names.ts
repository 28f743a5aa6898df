import type { Span } from '../../span.ts';
import type { Certificate } from '../certificate.ts';
import type { Fault } from '../conformity.ts';
import { TAG } from '../der.ts';
import { type RawAttribute, type RawName, readRawName } from '../names/raw-name.ts';

/** Names whose strings are not of their type, and RDNs that are not in the order of DER. */
export function nameFaults({ octets, subject, issuer }: Certificate): readonly Fault[] {
  return (
    [
      ['subject', subject],
      ['issuer', issuer],
    ] as const
  ).flatMap(([which, { at }]) => {
    const name = readRawName(octets, at);
    return [
      ...name.flat().flatMap((attribute) => {
        const reason = faultOf(attribute);
        return reason === null ? [] : [{ reason: `${which}: ${reason}`, at: attribute.at }];
      }),
      ...(isOrdered(name)
        ? []
        : [{ reason: `${which}: a SET OF that is not in the order of DER`, at }]),
    ];
  });
}

/**
 * TeletexString beyond ASCII in the subject and the issuer: X.680 says T.61, and nearly all writers mean Latin-1, as it is
 * read here. RFC 5280, section 4.1.2.4, keeps it for backward compatibility only.
 */
export function teletexNames({ octets, subject, issuer }: Certificate): readonly {
  readonly name: string;
  readonly at: Span;
}[] {
  return Object.entries({ subject, issuer }).flatMap(([name, { at }]) =>
    readRawName(octets, at)
      .flat()
      .filter(({ tag, contents }) => tag === TAG.teletexString && contents.some((o) => o >= 0x80))
      .map((attribute) => ({ name, at: attribute.at })),
  );
}

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function faultOf({ tag, contents }: RawAttribute): string | null {
  switch (tag) {
    // X.680, section 41.4.
    case TAG.printableString:
      return /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(latin1(contents))
        ? null
        : 'a PrintableString with a character that it cannot hold';
    case TAG.ia5String:
      return contents.every((octet) => octet < 0x80) ? null : 'an IA5String that is not ASCII';
    case TAG.numericString:
      return /^[0-9 ]*$/.test(latin1(contents)) ? null : 'a NumericString with another character';
    case TAG.utf8String:
      return isUtf8(contents) ? null : 'a UTF8String that is not UTF-8';
    case TAG.bmpString:
      if (contents.length % 2 === 1) return 'a BMPString with half a character';
      return isUtf16(contents) ? null : 'a BMPString with half of a surrogate pair';
    case TAG.universalString:
      return contents.length % 4 === 0 ? null : 'a UniversalString with part of a character';
    case TAG.teletexString:
    case TAG.visibleString:
      return null;
    default:
      // RFC 5280, section 4.1.2.4: DirectoryString, and IA5String for some.
      return 'a value that is no string of a name';
  }
}

const latin1 = (octets: Uint8Array): string =>
  Array.from(octets, (octet) => String.fromCharCode(octet)).join('');

function isUtf8(octets: Uint8Array): boolean {
  try {
    fatal.decode(octets);
    return true;
  } catch {
    return false;
  }
}

/** Two halves of a pair are one character, as Windows writes them. */
const isUtf16 = (contents: Uint8Array): boolean =>
  !/\p{Surrogate}/u.test(
    Array.from({ length: contents.length / 2 }, (_, i) =>
      String.fromCharCode((contents[2 * i] ?? 0) * 256 + (contents[2 * i + 1] ?? 0)),
    ).join(''),
  );

/** X.690, section 11.6: the encodings of a SET OF ascend. */
const isOrdered = (name: RawName): boolean =>
  name.every((rdn) =>
    rdn.every((attribute, i) => {
      const before = rdn[i - 1];
      return before === undefined || compare(before.pair, attribute.pair) <= 0;
    }),
  );

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
