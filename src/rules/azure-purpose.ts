import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { clientPurpose } from './checks/client-purpose.ts';

export default {
  id: 'azure-purpose',
  profile: 'azure-front-door',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertIncorrectPurpose',
  citations: [AZURE_FRONT_DOOR],
  // "Extended Key Usage isn't present, or if present, contains the client authentication OID."
  judge: clientPurpose,
} satisfies RuleOn<'no-client-auth'>;
