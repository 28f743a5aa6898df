import type { RuleOn } from '../core/profile/rule.ts';
import { OPENSSL_PURPOSE, rfc } from './checks/citations.ts';
import { issuerPurpose } from './checks/issuer-purpose.ts';

export default {
  id: 'issuer-client-auth',
  profile: 'client',
  topic: 'issuer-purpose',
  severity: 'warning',
  reason: '',
  citations: [OPENSSL_PURPOSE, rfc(5280, '4.2.1.12')],
  judge: issuerPurpose,
} satisfies RuleOn<'issuer-purpose'>;
