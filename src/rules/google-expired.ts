import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_MTLS } from './checks/citations.ts';
import { expired } from './checks/validity.ts';

export default {
  id: 'google-expired',
  profile: 'google-cloud',
  topic: 'expired',
  severity: 'error',
  reason: 'client_cert_validation_failed',
  citations: [GOOGLE_MTLS],
  judge: expired,
} satisfies RuleOn<'expired'>;
