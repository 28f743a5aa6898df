import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT_LOGS } from './checks/citations.ts';
import { clientPurpose } from './checks/client-purpose.ts';

export default {
  id: 'cloudfront-purpose',
  profile: 'aws-cloudfront',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertIntentInvalid',
  citations: [CLOUDFRONT_LOGS],
  // "Certificate intent is invalid": an extended key usage that leaves TLS clients out.
  judge: clientPurpose,
} satisfies RuleOn<'no-client-auth'>;
