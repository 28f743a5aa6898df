import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_REASONS } from './checks/citations.ts';
import { notYetValid } from './checks/validity.ts';

export default {
  id: 'aws-alb-not-yet-valid',
  profile: 'aws-alb',
  topic: 'not-yet-valid',
  severity: 'error',
  reason: 'ClientCertNotYetValid',
  citations: [ALB_REASONS],
  judge: notYetValid,
} satisfies RuleOn<'not-yet-valid'>;
