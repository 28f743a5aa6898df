import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT_LOGS } from './checks/citations.ts';
import { notYetValid } from './checks/validity.ts';

export default {
  id: 'cloudfront-not-yet-valid',
  profile: 'aws-cloudfront',
  topic: 'not-yet-valid',
  severity: 'error',
  reason: 'ClientCertNotYetValid',
  citations: [CLOUDFRONT_LOGS],
  judge: notYetValid,
} satisfies RuleOn<'not-yet-valid'>;
