import type { RuleOn } from '../core/profile/rule.ts';
import { API_GATEWAY } from './checks/citations.ts';

const MOST = 4;

export default {
  id: 'api-gateway-chain-length',
  profile: 'aws-api-gateway',
  topic: 'chain-length',
  severity: 'error',
  reason: '',
  citations: [API_GATEWAY],
  judge({ path }) {
    const about = path[MOST];
    if (about === undefined) return 'passes';
    return { args: { found: path.length, most: MOST }, about, at: null };
  },
} satisfies RuleOn<'chain-length'>;
