import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_REASONS } from './checks/citations.ts';
import { expired } from './checks/validity.ts';

export default {
  id: 'aws-alb-expired',
  profile: 'aws-alb',
  topic: 'expired',
  severity: 'error',
  reason: 'ClientCertExpired',
  citations: [ALB_REASONS],
  judge: expired,
} satisfies RuleOn<'expired'>;
