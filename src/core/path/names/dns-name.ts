import { type DomainSubtree, isUnder, readDomain } from './domain.ts';

/** A dNSName. isWildcard: `host` stands for every name with one label more. */
export interface DnsName {
  readonly host: string;
  readonly isWildcard: boolean;
}

/** Reads a dNSName; null where it is none. The empty one is within no constraint but the one that means all. */
export function readDnsName(text: string): DnsName | null {
  if (text === '') return { host: '', isWildcard: false };
  if (text === '*') return { host: '', isWildcard: true };
  const isWildcard = text.startsWith('*.');
  const host = readDomain(isWildcard ? text.slice(2) : text);
  return host === null ? null : { host, isWildcard };
}

/** RFC 5280, section 4.2.1.10: the domain and all below it; of a wildcard, every name that it stands for. */
export function permitsDnsName(subtree: DomainSubtree, name: DnsName): boolean {
  if (subtree.host === '' && !subtree.isBelow) return true;
  if (isUnder(name.host, subtree.host)) return true;
  return name.host === subtree.host && (name.isWildcard || !subtree.isBelow);
}

/** Whether a name, or one of those that a wildcard stands for, lies within the subtree. */
export function excludesDnsName(subtree: DomainSubtree, name: DnsName): boolean {
  if (permitsDnsName(subtree, name)) return true;
  if (!name.isWildcard || subtree.isBelow) return false;
  const dot = subtree.host.indexOf('.');
  return (dot === -1 ? '' : subtree.host.slice(dot + 1)) === name.host;
}
