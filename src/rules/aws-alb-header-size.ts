import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_QUOTAS } from './checks/citations.ts';

/** One field of a request in passthrough mode. */
const MOST = 16_384;

export default {
  id: 'aws-alb-header-size',
  profile: 'aws-alb',
  topic: 'header-too-large',
  severity: 'warning',
  reason: '',
  citations: [ALB_QUOTAS, ALB_CERTIFICATES],
  judge({ albLine: octets, endEntity }) {
    if (octets <= MOST) return 'passes';
    return { args: { octets, most: MOST }, about: endEntity, at: null };
  },
} satisfies RuleOn<'header-too-large'>;
