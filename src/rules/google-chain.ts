import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 16_384;

export default {
  id: 'google-chain',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_validated_chain_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge(presented) {
    const { endEntity } = presented;
    const octets = distinct(presented).reduce(
      (sum, { certificate }) => sum + certificate.octets.length,
      0,
    );
    if (octets <= MOST) return 'passes';
    return { args: { field: 'client_cert_chain', octets, most: MOST }, about: endEntity, at: null };
  },
} satisfies RuleOn<'field-left-empty'>;
