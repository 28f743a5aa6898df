import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS } from './checks/citations.ts';
import { issuerPurpose } from './checks/issuer-purpose.ts';

export default {
  id: 'google-issuer-purpose',
  profile: 'google-cloud',
  topic: 'issuer-purpose',
  severity: 'error',
  reason: 'client_cert_chain_invalid_eku',
  citations: [GOOGLE_LOGS],
  // "Either the client certificate or its issuer doesn't have Extended Key Usage (EKU) that includes clientAuth."
  judge: issuerPurpose,
} satisfies RuleOn<'issuer-purpose'>;
