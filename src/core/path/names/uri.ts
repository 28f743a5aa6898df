import { type DomainSubtree, isUnder, readDomain } from './domain.ts';

/** RFC 3986, appendix B, and section 3.2: authority = [ userinfo "@" ] host [ ":" port ]. */
const AUTHORITY = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/([^/?#]*)/;

/**
 * The host of a URI in lower case; null where it has none, or one that is no domain name: constraints are on names
 * (RFC 5280, section 4.2.1.10).
 */
export function readUriHost(text: string): string | null {
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined) return null;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host)) return null;
  return readDomain(host);
}

/** A host, or behind a period every host of the domain; "" means all. */
export function holdsHost(subtree: DomainSubtree, host: string): boolean {
  if (subtree.isBelow) return isUnder(host, subtree.host);
  return subtree.host === '' || subtree.host === host;
}
