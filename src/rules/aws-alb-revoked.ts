import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_REASONS } from './checks/citations.ts';
import { onCrl } from './checks/revoked.ts';

export default {
  id: 'aws-alb-revoked',
  profile: 'aws-alb',
  topic: 'revoked',
  severity: 'error',
  reason: 'ClientCertCrlHit',
  citations: [ALB_REASONS],
  judge: onCrl,
} satisfies RuleOn<'revoked'>;
