import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';
import { altNames, octetsIn } from './checks/names.ts';

const MOST = 2048;

export default {
  id: 'google-spiffe-id',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_spiffe_id_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge({ endEntity }) {
    const id = altNames(endEntity, 'uniformResourceIdentifier').find(({ value }) =>
      value.startsWith('spiffe://'),
    );
    if (id === undefined) return 'not-applicable';
    const octets = octetsIn(id.value);
    if (octets <= MOST) return 'passes';
    return {
      args: { field: 'client_cert_spiffe_id', octets, most: MOST },
      about: endEntity,
      at: id.at,
    };
  },
} satisfies RuleOn<'field-left-empty'>;
