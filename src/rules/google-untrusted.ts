import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { untrusted } from './checks/trust.ts';

export default {
  id: 'google-untrusted',
  profile: 'google-cloud',
  topic: 'not-trusted',
  severity: 'error',
  reason: 'client_cert_validation_failed',
  citations: [GOOGLE_LOGS, GOOGLE_MTLS],
  judge: untrusted,
} satisfies RuleOn<'not-trusted'>;
