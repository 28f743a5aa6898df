import type { RuleOn } from '../core/profile/rule.ts';
import type { Span } from '../core/span.ts';
import { ALB_REASONS } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { isForClients, purposeNames, purposesOf } from './checks/purposes.ts';

export default {
  id: 'aws-alb-purpose',
  profile: 'aws-alb',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertPurposeInvalid',
  citations: [ALB_REASONS],
  // The extended key usage, where there is one, must allow TLS clients, and the key usage signatures.
  judge({ endEntity }) {
    const at = (oid: string): Span | null => extensionAt(endEntity, oid);
    const purposes = purposesOf(endEntity);
    if (purposes !== null && !isForClients(endEntity)) {
      const args = { purposes: purposeNames(purposes) };
      return { args, about: endEntity, at: at(EXTENSION.extendedKeyUsage) };
    }
    const usages = endEntity.certificate.decoded.keyUsage;
    if (usages === null || usages.includes('digitalSignature')) return 'passes';
    return {
      args: { purposes: usages.join(', ') },
      about: endEntity,
      at: at(EXTENSION.keyUsage),
    };
  },
} satisfies RuleOn<'no-client-auth'>;
