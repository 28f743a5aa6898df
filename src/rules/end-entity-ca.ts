import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'end-entity-ca',
  profile: 'client',
  topic: 'end-entity-is-ca',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.9')],
  judge({ endEntity }) {
    if (endEntity.certificate.decoded.basicConstraints?.cA !== true) return 'passes';
    return { args: {}, about: endEntity, at: extensionAt(endEntity, EXTENSION.basicConstraints) };
  },
} satisfies RuleOn<'end-entity-is-ca'>;
