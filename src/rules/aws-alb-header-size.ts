import { headerSizes } from '../core/header-size/header-size.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_QUOTAS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

/** One field of a request in passthrough mode. */
const MOST = 16_384;

export default {
  id: 'aws-alb-header-size',
  profile: 'aws-alb',
  topic: 'header-too-large',
  severity: 'warning',
  reason: '',
  citations: [ALB_QUOTAS, ALB_CERTIFICATES],
  judge(presented) {
    const chain = distinct(presented).map(({ certificate }) => certificate.octets);
    const octets = headerSizes(chain).find(({ format }) => format === 'aws-alb')?.line ?? 0;
    if (octets <= MOST) return 'passes';
    return { args: { octets, most: MOST }, about: presented.endEntity, at: null };
  },
} satisfies RuleOn<'header-too-large'>;
