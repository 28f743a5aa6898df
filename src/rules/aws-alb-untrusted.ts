import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_REASONS } from './checks/citations.ts';
import { untrusted } from './checks/trust.ts';

export default {
  id: 'aws-alb-untrusted',
  profile: 'aws-alb',
  topic: 'not-trusted',
  severity: 'error',
  reason: 'ClientCertUntrusted',
  citations: [ALB_REASONS, ALB_CERTIFICATES],
  judge: untrusted,
} satisfies RuleOn<'not-trusted'>;
