import { contextTag, TAG } from '../x509/der.ts';
import type { Tlv } from './tlv.ts';

/** How the elements inside an element are called: one after another, all alike, or by their tag. */
export type Names =
  | { readonly kind: 'order'; readonly fields: readonly Field[] }
  | { readonly kind: 'each'; readonly label: string; readonly of: Names }
  | { readonly kind: 'none' };

/** A component of a SEQUENCE. `tag`: that of an OPTIONAL one. */
interface Field {
  readonly label: string;
  readonly of: Names;
  readonly tag: number | null;
}

/** The type-dependent inside, or none. */
const NONE: Names = { kind: 'none' };

const each = (label: string, of: Names = NONE): Names => ({ kind: 'each', label, of });
const field = (label: string, of: Names = NONE, tag: number | null = null): Field => ({
  label,
  of,
  tag,
});
const order = (...fields: readonly Field[]): Names => ({ kind: 'order', fields });

/** RFC 5280, section 4.1.1.2. */
const algorithmIdentifier = order(field('algorithm'), field('parameters'));

/** RFC 5280, section 4.1.2.4: the attribute itself is called by its type. */
const attribute = order(field('type'), field('value'));
const name = each('RelativeDistinguishedName', each('AttributeTypeAndValue', attribute));

/** RFC 8017, appendix A.1.1. */
const rsaPublicKey = each('RSAPublicKey', order(field('modulus'), field('publicExponent')));

/** RFC 3279, section 2.2.3: what a BIT STRING of ECDSA or DSA holds. */
const signatureValue = each('Dss-Sig-Value', order(field('r'), field('s')));

const extension = order(field('extnID'), field('critical', NONE, TAG.boolean), field('extnValue'));

/** RFC 5280, section 4.1. */
const tbsCertificate = order(
  field('version', each('Version'), contextTag(0, true)),
  field('serialNumber'),
  field('signature', algorithmIdentifier),
  field('issuer', name),
  field('validity', order(field('notBefore'), field('notAfter'))),
  field('subject', name),
  field(
    'subjectPublicKeyInfo',
    order(field('algorithm', algorithmIdentifier), field('subjectPublicKey', rsaPublicKey)),
  ),
  field('issuerUniqueID', NONE, contextTag(1, false)),
  field('subjectUniqueID', NONE, contextTag(2, false)),
  field('extensions', each('Extensions', each('Extension', extension)), contextTag(3, true)),
);

/** Certificate (RFC 5280, section 4.1). */
export const certificate: Names = each(
  'Certificate',
  order(
    field('tbsCertificate', tbsCertificate),
    field('signatureAlgorithm', algorithmIdentifier),
    field('signatureValue', signatureValue),
  ),
);

const UNNAMED = { label: '', of: NONE };

/** What each of the elements inside is called, and how what is inside of them is. "": it has no name of its own. */
export function namesOf(
  names: Names,
  children: readonly Tlv[],
): readonly { readonly label: string; readonly of: Names }[] {
  if (names.kind === 'none') return children.map(() => UNNAMED);
  if (names.kind === 'each') return children.map(({ tag }) => (tag === null ? UNNAMED : names));
  let next = 0;
  return children.map(({ tag }) => {
    const at = names.fields.findIndex((one, i) => i >= next && (one.tag ?? tag) === tag);
    const found = at === -1 ? undefined : names.fields[at];
    if (found === undefined || tag === null) return UNNAMED;
    next = at + 1;
    return found;
  });
}
