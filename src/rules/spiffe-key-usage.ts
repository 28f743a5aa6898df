import type { RuleOn } from '../core/profile/rule.ts';
import type { TopicArgs } from '../core/profile/topics.ts';
import { svid } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { claimsSpiffe } from './checks/spiffe.ts';

/** The key usage extension MUST be there; leaves MUST set digitalSignature, and MUST NOT set keyCertSign or cRLSign. */
function faultOf(usages: readonly string[] | null): TopicArgs['spiffe-key-usage']['fault'] | null {
  if (usages === null) return 'absent';
  if (!usages.includes('digitalSignature')) return 'signature';
  return usages.includes('keyCertSign') || usages.includes('cRLSign') ? 'signing' : null;
}

export default {
  id: 'spiffe-key-usage',
  profile: 'spiffe',
  topic: 'spiffe-key-usage',
  severity: 'error',
  reason: '',
  citations: [svid('4.3')],
  judge({ endEntity }) {
    if (!claimsSpiffe(endEntity)) return 'not-applicable';
    const fault = faultOf(endEntity.certificate.decoded.keyUsage);
    if (fault === null) return 'passes';
    return { args: { fault }, about: endEntity, at: extensionAt(endEntity, EXTENSION.keyUsage) };
  },
} satisfies RuleOn<'spiffe-key-usage'>;
