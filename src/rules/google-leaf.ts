import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';

const MOST = 16_384;

export default {
  id: 'google-leaf',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_validated_leaf_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge({ endEntity }) {
    const octets = endEntity.certificate.octets.length;
    if (octets <= MOST) return 'passes';
    return { args: { field: 'client_cert_leaf', octets, most: MOST }, about: endEntity, at: null };
  },
} satisfies RuleOn<'field-left-empty'>;
