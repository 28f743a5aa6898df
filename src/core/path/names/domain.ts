import type { Span } from '../../span.ts';
import { octetsOf } from '../../x509/der.ts';

/** RFC 1035, section 2.3.4. */
const MOST_CHARACTERS = 253;
const MOST_LABEL = 63;

/** A constraint on domain names. isBelow: it began with a period, so the domain itself is not meant. */
export interface DomainSubtree {
  readonly host: string;
  readonly isBelow: boolean;
}

/** The text of an IA5String of visible characters; null where another octet stands in it. */
export function visibleAscii(octets: Uint8Array, at: Span): string | null {
  let text = '';
  for (const octet of octetsOf(octets, at)) {
    if (octet <= 0x20 || octet >= 0x7f) return null;
    text += String.fromCharCode(octet);
  }
  return text;
}

/** A domain name in lower case; null where it has an empty label, as a period at either end makes, or is too long. */
export function readDomain(text: string): string | null {
  if (text.length > MOST_CHARACTERS || text.includes('@')) return null;
  const labels = text.split('.');
  const isWell = labels.every(({ length }) => length > 0 && length <= MOST_LABEL);
  return isWell ? text.toLowerCase() : null;
}

/** A constraint: a domain name, perhaps behind a period; "" means all of them. A wildcard is none. */
export function readDomainSubtree(text: string): DomainSubtree | null {
  if (text === '') return { host: '', isBelow: false };
  const isBelow = text.startsWith('.');
  const host = readDomain(isBelow ? text.slice(1) : text);
  return host === null || host.includes('*') ? null : { host, isBelow };
}

/** Whether `host` ends in the labels of `parent`, with at least one more before them. */
export const isUnder = (host: string, parent: string): boolean =>
  parent === ''
    ? host !== ''
    : host.length > parent.length && host.endsWith(parent) && host.at(-parent.length - 1) === '.';
