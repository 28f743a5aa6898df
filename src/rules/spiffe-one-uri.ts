import type { RuleOn } from '../core/profile/rule.ts';
import { svid } from './checks/citations.ts';
import { altNames } from './checks/names.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { claimsSpiffe } from './checks/spiffe.ts';

export default {
  id: 'spiffe-one-uri',
  profile: 'spiffe',
  topic: 'spiffe-uris',
  severity: 'error',
  reason: '',
  citations: [svid('2')],
  // "Validators encountering an SVID containing more than one URI SAN MUST reject the SVID."
  judge({ endEntity }) {
    if (!claimsSpiffe(endEntity)) return 'not-applicable';
    const count = altNames(endEntity, 'uniformResourceIdentifier').length;
    if (count === 1) return 'passes';
    return {
      args: { count },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.subjectAltName),
    };
  },
} satisfies RuleOn<'spiffe-uris'>;
