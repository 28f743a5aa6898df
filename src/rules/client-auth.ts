import type { RuleOn } from '../core/profile/rule.ts';
import { OPENSSL_PURPOSE, rfc } from './checks/citations.ts';
import { clientPurpose } from './checks/client-purpose.ts';
import { publicCaOf } from './checks/public-cas.ts';
import { PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'client-auth',
  profile: 'client',
  topic: 'no-client-auth',
  severity: 'error',
  reason: '',
  citations: [rfc(5280, '4.2.1.12'), OPENSSL_PURPOSE],
  judge(presented) {
    const { endEntity } = presented;
    const ruling = clientPurpose(presented);
    if (ruling === 'passes') return ruling;
    // client-auth-any and public-ca-client-auth say more of these two.
    const isAny = purposesOf(endEntity)?.includes(PURPOSE.any) === true;
    return isAny || publicCaOf(endEntity) !== null ? 'not-applicable' : ruling;
  },
} satisfies RuleOn<'no-client-auth'>;
