import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';

const MOST = 50;

export default {
  id: 'google-serial',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_serial_number_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge({ endEntity }) {
    const { value, at } = endEntity.certificate.serialNumber;
    const octets = value.length;
    if (octets <= MOST) return 'passes';
    return {
      args: { field: 'client_cert_serial_number', octets, most: MOST },
      about: endEntity,
      at: at,
    };
  },
} satisfies RuleOn<'field-left-empty'>;
