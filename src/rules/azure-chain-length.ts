import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 5;

export default {
  id: 'azure-chain-length',
  profile: 'azure-front-door',
  topic: 'chain-length',
  severity: 'error',
  reason: 'ClientCertTooLongChain',
  citations: [AZURE_FRONT_DOOR],
  // "More than five certificates, including leaf certificate".
  judge(presented) {
    const chain = distinct(presented);
    const about = chain[MOST];
    if (about === undefined) return 'passes';
    return { args: { found: chain.length, most: MOST }, about, at: null };
  },
} satisfies RuleOn<'chain-length'>;
