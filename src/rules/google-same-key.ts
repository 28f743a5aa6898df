import type { Member } from '../core/path/validate.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { octetsOf } from '../core/x509/der.ts';
import { toHex } from '../core/x509/text.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 10;

/** Subject and Subject Public Key Info. */
const keyed = ({ certificate: { octets, subject, publicKey } }: Member): string =>
  `${toHex(octetsOf(octets, subject.at))} ${toHex(octetsOf(octets, publicKey.at))}`;

export default {
  id: 'google-same-key',
  profile: 'google-cloud',
  topic: 'same-key',
  severity: 'error',
  reason: 'client_cert_pki_too_large',
  citations: [GOOGLE_LOGS, GOOGLE_MTLS],
  judge(presented) {
    const groups = new Map<string, Member[]>();
    for (const member of distinct(presented)) {
      const key = keyed(member);
      groups.set(key, [...(groups.get(key) ?? []), member]);
    }
    for (const [first, ...rest] of groups.values()) {
      const found = rest.length + 1;
      if (first !== undefined && found > MOST) {
        return { args: { found, most: MOST }, about: first, at: first.certificate.publicKey.at };
      }
    }
    return 'passes';
  },
} satisfies RuleOn<'same-key'>;
