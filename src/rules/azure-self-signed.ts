import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { selfSigned } from './checks/trust.ts';

export default {
  id: 'azure-self-signed',
  profile: 'azure-front-door',
  topic: 'self-signed',
  severity: 'error',
  reason: 'ClientCertSelfSigned',
  citations: [AZURE_FRONT_DOOR],
  judge: selfSigned,
} satisfies RuleOn<'self-signed'>;
