import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_HEADERS } from './checks/citations.ts';
import { base64Length } from './checks/names.ts';

const MOST = 512;

export default {
  id: 'google-subject',
  profile: 'google-cloud',
  topic: 'field-left-empty',
  severity: 'note',
  reason: 'client_cert_subject_dn_exceeded_size_limit',
  citations: [GOOGLE_HEADERS],
  judge({ endEntity }) {
    const { at } = endEntity.certificate.subject;
    // The DER in base64.
    const octets = base64Length(at.end - at.start);
    if (octets <= MOST) return 'passes';
    return {
      args: { field: 'client_cert_subject_dn', octets, most: MOST },
      about: endEntity,
      at: at,
    };
  },
} satisfies RuleOn<'field-left-empty'>;
