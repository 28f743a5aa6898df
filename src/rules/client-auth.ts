import type { RuleOn } from '../core/profile/rule.ts';
import { OPENSSL_PURPOSE, rfc } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { publicCaOf } from './checks/public-cas.ts';
import { isForClients, PURPOSE, purposeNames, purposesOf } from './checks/purposes.ts';

export default {
  id: 'client-auth',
  profile: 'client',
  topic: 'no-client-auth',
  severity: 'error',
  reason: '',
  citations: [rfc(5280, '4.2.1.12'), OPENSSL_PURPOSE],
  judge({ endEntity }) {
    const purposes = purposesOf(endEntity);
    if (purposes === null || isForClients(endEntity)) return 'passes';
    // client-auth-any and public-ca-client-auth say more of these two.
    if (purposes.includes(PURPOSE.any) || publicCaOf(endEntity) !== null) return 'not-applicable';
    return {
      args: { purposes: purposeNames(purposes) },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'no-client-auth'>;
