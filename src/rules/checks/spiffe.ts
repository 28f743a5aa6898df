import type { Member } from '../../core/path/validate.ts';
import type { SpiffeFault } from '../../core/profile/topics.ts';
import { altNames, octetsIn } from './names.ts';

/** Whether a certificate claims to be an X.509-SVID: it has a URI of that scheme. */
export const claimsSpiffe = (member: Member): boolean =>
  altNames(member, 'uniformResourceIdentifier').some(({ value }) => /^spiffe:/i.test(value));

/** What keeps a URI from being the SPIFFE ID of a workload (SPIFFE-ID, section 2); null where nothing does. */
export function spiffeFault(uri: string): SpiffeFault | null {
  if (octetsIn(uri) > 2048) return 'length';
  const match = /^spiffe:\/\/([^/?#]*)([^?#]*)(.*)$/s.exec(uri);
  if (match === null) return 'trust-domain';
  const [, domain = '', path = '', rest = ''] = match;
  if (rest !== '' || /[@:]/.test(domain)) return 'extra';
  if (!/^[a-z0-9._-]{1,255}$/.test(domain)) return 'trust-domain';
  // X509-SVID, section 3.1: the SPIFFE ID of a leaf has a path.
  if (path === '' || path === '/') return 'path';
  const segments = path.slice(1).split('/');
  return segments.every((one) => /^[A-Za-z0-9._-]+$/.test(one) && one !== '.' && one !== '..')
    ? null
    : 'segment';
}
