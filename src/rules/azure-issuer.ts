import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { untrusted } from './checks/trust.ts';

export default {
  id: 'azure-issuer',
  profile: 'azure-front-door',
  topic: 'not-trusted',
  severity: 'error',
  reason: 'ClientCertIssuerNotFound',
  citations: [AZURE_FRONT_DOOR],
  judge(presented) {
    const ruling = untrusted(presented);
    // azure-untrusted says that.
    const isAnchor = typeof ruling === 'object' && ruling.args.cause === 'anchor';
    return isAnchor ? 'not-applicable' : ruling;
  },
} satisfies RuleOn<'not-trusted'>;
