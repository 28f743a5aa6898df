import type { RuleOn } from '../core/profile/rule.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { PUBLIC_CA_CITATIONS, publicCaOf } from './checks/public-cas.ts';
import { isForClients, PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'public-ca-client-auth',
  profile: 'client',
  topic: 'public-ca-lost',
  severity: 'error',
  reason: '',
  citations: PUBLIC_CA_CITATIONS,
  judge({ endEntity }) {
    const ca = publicCaOf(endEntity);
    if (ca === null || purposesOf(endEntity)?.includes(PURPOSE.serverAuth) !== true) {
      return 'not-applicable';
    }
    if (isForClients(endEntity)) return 'passes';
    return {
      args: { ca: ca.name, since: ca.since },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'public-ca-lost'>;
