import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_MTLS } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'google-ca',
  profile: 'google-cloud',
  topic: 'end-entity-is-ca',
  severity: 'error',
  reason: 'client_cert_validation_failed',
  citations: [GOOGLE_MTLS],
  judge({ endEntity }) {
    if (endEntity.certificate.decoded.basicConstraints?.cA !== true) return 'passes';
    return { args: {}, about: endEntity, at: extensionAt(endEntity, EXTENSION.basicConstraints) };
  },
} satisfies RuleOn<'end-entity-is-ca'>;
