import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT_LOGS } from './checks/citations.ts';
import { expired } from './checks/validity.ts';

export default {
  id: 'cloudfront-expired',
  profile: 'aws-cloudfront',
  topic: 'expired',
  severity: 'error',
  reason: 'ClientCertExpired',
  citations: [CLOUDFRONT_LOGS],
  judge: expired,
} satisfies RuleOn<'expired'>;
