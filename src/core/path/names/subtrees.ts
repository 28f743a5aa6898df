import { DerError, type DerReader, type Element, TAG } from '../../x509/der.ts';
import { type AddressSubtree, holdsAddress, readAddressSubtree } from './address.ts';
import { excludesDnsName, permitsDnsName } from './dns-name.ts';
import { type DomainSubtree, readDomainSubtree, visibleAscii } from './domain.ts';
import { holdsMailbox, type MailboxSubtree, readMailboxSubtree } from './mailbox.ts';
import { formOf, type NameValue, readDirectoryName, through } from './names.ts';
import { holdsHost } from './uri.ts';

/** One GeneralSubtree: names of other forms are none of its business. */
export type Subtree =
  | { readonly form: 'dNSName'; readonly base: DomainSubtree }
  | { readonly form: 'rfc822Name'; readonly base: MailboxSubtree }
  | { readonly form: 'uniformResourceIdentifier'; readonly base: DomainSubtree }
  | { readonly form: 'directoryName'; readonly base: readonly string[] }
  | { readonly form: 'iPAddress'; readonly base: AddressSubtree }
  | { readonly form: number; readonly base: null };

/** RFC 5280, section 4.2.1.10. */
export interface NameConstraints {
  readonly permitted: readonly Subtree[];
  readonly excluded: readonly Subtree[];
}

/** Reads NameConstraints. Throws DerError, also for a base that is not in its form. */
export function readNameConstraints(outer: DerReader): NameConstraints {
  const reader = outer.inside(outer.expect(TAG.sequence, 'NameConstraints'));
  outer.end('NameConstraints');
  const permitted = readSubtrees(reader, reader.optional(0xa0));
  const excluded = readSubtrees(reader, reader.optional(0xa1));
  reader.end('NameConstraints');
  return { permitted, excluded };
}

function readSubtrees(outer: DerReader, element: Element | null): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  if (element === null) return subtrees;
  const reader = outer.inside(element);
  while (!reader.done) {
    const inside = reader.inside(reader.expect(TAG.sequence, 'GeneralSubtree'));
    subtrees.push(readBase(inside));
    readDistance(inside);
  }
  return subtrees;
}

/** RFC 5280, section 4.2.1.10: minimum is zero and maximum absent. */
function readDistance(reader: DerReader): void {
  const minimum = reader.optional(0x80);
  if (minimum !== null) {
    const { start, end } = minimum.contents;
    const isZero = end - start === 1 && reader.octets[start] === 0;
    if (!isZero) throw new DerError('a minimum other than zero', minimum.at);
  }
  reader.end('GeneralSubtree');
}

function readBase(reader: DerReader): Subtree {
  const element = reader.any();
  const subtree = subtreeOf(reader.octets, element);
  if (subtree === null) throw new DerError('a base that is not in its form', element.at);
  return subtree;
}

function subtreeOf(octets: Uint8Array, { tag, contents }: Element): Subtree | null {
  const form = formOf(tag);
  const of = <F extends string, B>(name: F, base: B | null) =>
    base === null ? null : ({ form: name, base } as const);
  const text = (): string | null => visibleAscii(octets, contents);
  switch (form) {
    case 'dNSName':
      return of(form, through(text(), readDomainSubtree));
    case 'uniformResourceIdentifier':
      return of(form, through(text(), readDomainSubtree));
    case 'rfc822Name':
      return of(form, through(text(), readMailboxSubtree));
    case 'iPAddress':
      return of(form, readAddressSubtree(octets, contents));
    case 'directoryName':
      return of(form, readDirectoryName(octets, contents));
    default:
      return { form, base: null };
  }
}

/** Whether all that the name stands for lies within the subtree. */
export function permits(subtree: Subtree, name: NameValue): boolean {
  return subtree.form === 'dNSName' && name.form === 'dNSName'
    ? permitsDnsName(subtree.base, name.value)
    : holds(subtree, name);
}

/** Whether something that the name stands for lies within the subtree. */
export function excludes(subtree: Subtree, name: NameValue): boolean {
  if (subtree.form === 'dNSName' && name.form === 'dNSName')
    return excludesDnsName(subtree.base, name.value);
  // A form that is not processed: what it excludes is not known (RFC 5280, section 4.2.1.10).
  return typeof subtree.form === 'number' ? subtree.form === name.form : holds(subtree, name);
}

function holds(subtree: Subtree, name: NameValue): boolean {
  if (subtree.form === 'rfc822Name' && name.form === 'rfc822Name')
    return holdsMailbox(subtree.base, name.value);
  if (subtree.form === 'uniformResourceIdentifier' && name.form === 'uniformResourceIdentifier')
    return holdsHost(subtree.base, name.value);
  if (subtree.form === 'iPAddress' && name.form === 'iPAddress')
    return holdsAddress(subtree.base, name.value);
  if (subtree.form === 'directoryName' && name.form === 'directoryName')
    return subtree.base.every((rdn, i) => name.value[i] === rdn);
  return false;
}
