import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_REASONS } from './checks/citations.ts';
import { clientPurpose } from './checks/client-purpose.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'aws-alb-purpose',
  profile: 'aws-alb',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertPurposeInvalid',
  citations: [ALB_REASONS],
  // The extended key usage, where there is one, must allow TLS clients, and the key usage signatures.
  judge(presented) {
    const ruling = clientPurpose(presented);
    if (ruling !== 'passes') return ruling;
    const { endEntity } = presented;
    const usages = endEntity.certificate.decoded.keyUsage;
    if (usages === null || usages.includes('digitalSignature')) return 'passes';
    return {
      args: { purposes: usages.join(', ') },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.keyUsage),
    };
  },
} satisfies RuleOn<'no-client-auth'>;
