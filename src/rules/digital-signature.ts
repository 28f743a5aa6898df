import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';

export default {
  id: 'digital-signature',
  profile: 'client',
  topic: 'no-digital-signature',
  severity: 'error',
  reason: '',
  citations: [rfc(5280, '4.2.1.3'), rfc(8446, '4.4.3'), rfc(5246, '7.4.6')],
  // TLS 1.3, and TLS 1.2 with ECDHE, let a client sign: CertificateVerify.
  judge({ endEntity }) {
    const usages = endEntity.certificate.decoded.keyUsage;
    if (usages === null || usages.includes('digitalSignature')) return 'passes';
    return {
      args: { usages: usages.join(', ') },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.keyUsage),
    };
  },
} satisfies RuleOn<'no-digital-signature'>;
