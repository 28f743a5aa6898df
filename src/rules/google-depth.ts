import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';

const MOST = 10;

export default {
  id: 'google-depth',
  profile: 'google-cloud',
  topic: 'chain-length',
  severity: 'error',
  reason: 'client_cert_validation_search_limit_exceeded',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  // Ten certificates at most from the client's to the root.
  judge({ path }) {
    const about = path[MOST];
    if (about === undefined) return 'passes';
    return { args: { found: path.length, most: MOST }, about, at: null };
  },
} satisfies RuleOn<'chain-length'>;
