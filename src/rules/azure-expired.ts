import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { expired } from './checks/validity.ts';

export default {
  id: 'azure-expired',
  profile: 'azure-front-door',
  topic: 'expired',
  severity: 'error',
  reason: 'ClientCertExpired',
  citations: [AZURE_FRONT_DOOR],
  judge: expired,
} satisfies RuleOn<'expired'>;
