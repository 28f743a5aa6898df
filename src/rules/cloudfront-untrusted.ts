import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT_LOGS } from './checks/citations.ts';
import { untrusted } from './checks/trust.ts';

export default {
  id: 'cloudfront-untrusted',
  profile: 'aws-cloudfront',
  topic: 'not-trusted',
  severity: 'error',
  reason: 'ClientCertUntrusted',
  citations: [CLOUDFRONT_LOGS],
  judge: untrusted,
} satisfies RuleOn<'not-trusted'>;
