import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 10;

export default {
  id: 'google-chain-length',
  profile: 'google-cloud',
  topic: 'chain-length',
  severity: 'error',
  reason: 'client_cert_chain_exceeded_limit',
  citations: [GOOGLE_MTLS, GOOGLE_LOGS],
  // Ten intermediates at most beside the client's certificate.
  judge(presented) {
    const others = distinct(presented).filter(
      ({ sha256 }) => sha256 !== presented.endEntity.sha256,
    );
    const about = others[MOST];
    if (about === undefined) return 'passes';
    return { args: { found: others.length + 1, most: MOST + 1 }, about, at: null };
  },
} satisfies RuleOn<'chain-length'>;
