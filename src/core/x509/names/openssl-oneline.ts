import { SHORT_NAMES } from './openssl-short-names.ts';
import type { RawAttribute, RawName } from './raw-name.ts';

const GENERAL_STRING = 0x1b;
/** i2t_ASN1_OBJECT writes into 80 octets. */
const MOST_OID = 79;

/**
 * X509_NAME_oneline (crypto/x509/x509_obj.c), the form with slashes: nginx' $ssl_client_s_dn_legacy, and
 * `openssl x509 -nameopt compat`.
 */
export function printSlashes(name: RawName): string {
  return name
    .flatMap((rdn) =>
      rdn.map((attribute, i) => {
        const label = SHORT_NAMES[attribute.type] ?? attribute.type.slice(0, MOST_OID);
        return `${i === 0 ? '/' : '+'}${label}=${escaped(attribute)}`;
      }),
    )
    .join('');
}

function escaped(attribute: RawAttribute): string {
  let text = '';
  for (const octet of shown(attribute)) {
    const character = String.fromCharCode(octet);
    if (octet < 0x20 || octet > 0x7e) {
      text += `\\x${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    } else {
      text += character === '/' || character === '+' ? `\\${character}` : character;
    }
  }
  return text;
}

/** A GeneralString of four octets a character, of which only the last is used, is shown by that. */
function shown({ tag, contents }: RawAttribute): Uint8Array {
  const isWide =
    tag === GENERAL_STRING &&
    contents.length % 4 === 0 &&
    contents.every((octet, i) => i % 4 === 3 || octet === 0);
  return isWide ? contents.filter((_, i) => i % 4 === 3) : contents;
}
