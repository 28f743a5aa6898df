import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { PURPOSE, purposesOf } from './checks/purposes.ts';

export default {
  id: 'google-purpose',
  profile: 'google-cloud',
  topic: 'purpose-required',
  severity: 'error',
  reason: 'client_cert_chain_invalid_eku',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  // "The extended key usage extension must contain clientAuth": here one that is absent does not do.
  judge({ endEntity }) {
    if (purposesOf(endEntity)?.includes(PURPOSE.clientAuth) === true) return 'passes';
    const at = extensionAt(endEntity, EXTENSION.extendedKeyUsage);
    return { args: {}, about: endEntity, at };
  },
} satisfies RuleOn<'purpose-required'>;
