import type { RuleOn } from '../core/profile/rule.ts';
import { API_GATEWAY } from './checks/citations.ts';
import { expired } from './checks/validity.ts';

export default {
  id: 'api-gateway-expired',
  profile: 'aws-api-gateway',
  topic: 'expired',
  severity: 'error',
  reason: '',
  citations: [API_GATEWAY],
  judge: expired,
} satisfies RuleOn<'expired'>;
