import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'key-cert-sign',
  profile: 'client',
  topic: 'signs-certificates',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.9')],
  // "If the cA boolean is not asserted, then the keyCertSign bit in the key usage extension MUST NOT be asserted."
  judge({ endEntity }) {
    const { basicConstraints, keyUsage } = endEntity.certificate.decoded;
    if (basicConstraints?.cA === true) return 'not-applicable';
    if (keyUsage?.includes('keyCertSign') !== true) return 'passes';
    return { args: {}, about: endEntity, at: extensionAt(endEntity, EXTENSION.keyUsage) };
  },
} satisfies RuleOn<'signs-certificates'>;
