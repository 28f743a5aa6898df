import { type DomainSubtree, isUnder, readDomain, readDomainSubtree } from './domain.ts';

/** A mailbox: its local part without quotes, case kept, and its host in lower case. */
export interface Mailbox {
  readonly local: string;
  readonly host: string;
}

/** One mailbox, or the mailboxes of a host. */
export type MailboxSubtree = Mailbox | DomainSubtree;

/** RFC 5321, section 4.1.2: Dot-string, or Quoted-string. */
const ATOMS = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;

/** Reads a mailbox; null where it is none. */
export function readMailbox(text: string): Mailbox | null {
  const at = text.lastIndexOf('@');
  if (at === -1) return null;
  const host = readDomain(text.slice(at + 1));
  const local = readLocal(text.slice(0, at));
  return host === null || local === null ? null : { local, host };
}

function readLocal(text: string): string | null {
  if (ATOMS.test(text)) return text;
  return QUOTED.exec(text)?.[1]?.replace(/\\(.)/g, '$1') ?? null;
}

/** RFC 5280, section 4.2.1.10: a mailbox, a host, or behind a period the domain of hosts; null for what is none. */
export const readMailboxSubtree = (text: string): MailboxSubtree | null =>
  text.includes('@') ? readMailbox(text) : readDomainSubtree(text);

/** Whether the mailbox lies within the subtree: local parts by case, hosts without it, and a host without those below. */
export function holdsMailbox(subtree: MailboxSubtree, { local, host }: Mailbox): boolean {
  if ('local' in subtree) return subtree.local === local && subtree.host === host;
  if (subtree.isBelow) return isUnder(host, subtree.host);
  return subtree.host === '' || subtree.host === host;
}
