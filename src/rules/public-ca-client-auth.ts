import type { RuleOn } from '../core/profile/rule.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { CHROME_ROOT_PROGRAM, publicCaOf } from './checks/public-cas.ts';
import { isForClients, PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'public-ca-client-auth',
  profile: 'client',
  topic: 'public-ca-lost',
  severity: 'error',
  reason: '',
  citations: [CHROME_ROOT_PROGRAM],
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
      citations: [CHROME_ROOT_PROGRAM, ca.citation],
    };
  },
} satisfies RuleOn<'public-ca-lost'>;
