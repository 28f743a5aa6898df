import type { RuleOn } from '../core/profile/rule.ts';
import { svid } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { PURPOSE, purposeNames, purposesOf } from './checks/purposes.ts';
import { claimsSpiffe } from './checks/spiffe.ts';

export default {
  id: 'spiffe-purposes',
  profile: 'spiffe',
  topic: 'spiffe-purposes',
  severity: 'warning',
  reason: '',
  citations: [svid('4.4')],
  // "When included, fields id-kp-serverAuth and id-kp-clientAuth MUST be set."
  judge({ endEntity }) {
    const purposes = purposesOf(endEntity);
    if (!claimsSpiffe(endEntity) || purposes === null) return 'not-applicable';
    const missing = [PURPOSE.serverAuth, PURPOSE.clientAuth].filter(
      (purpose) => !purposes.includes(purpose),
    );
    if (missing.length === 0) return 'passes';
    return {
      args: { missing: purposeNames(missing) },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'spiffe-purposes'>;
