import type { RuleOn } from '../core/profile/rule.ts';
import { API_GATEWAY } from './checks/citations.ts';
import { untrusted } from './checks/trust.ts';

export default {
  id: 'api-gateway-untrusted',
  profile: 'aws-api-gateway',
  topic: 'not-trusted',
  severity: 'error',
  reason: '',
  citations: [API_GATEWAY],
  // The complete chain must be in the trust store: what the client sends beside its own certificate does not help.
  judge(presented) {
    const ruling = untrusted(presented);
    return typeof ruling === 'object' && ruling.args.cause === 'gap' ? 'passes' : ruling;
  },
} satisfies RuleOn<'not-trusted'>;
