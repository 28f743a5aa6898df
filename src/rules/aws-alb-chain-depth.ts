import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_QUOTAS, ALB_REASONS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 4;

export default {
  id: 'aws-alb-chain-depth',
  profile: 'aws-alb',
  topic: 'chain-length',
  severity: 'error',
  reason: 'ClientCertMaxChainDepthExceeded',
  citations: [ALB_REASONS, ALB_QUOTAS],
  judge(presented) {
    const chain = distinct(presented);
    const about = chain[MOST];
    if (about === undefined) return 'passes';
    return { args: { found: chain.length, most: MOST }, about, at: null };
  },
} satisfies RuleOn<'chain-length'>;
