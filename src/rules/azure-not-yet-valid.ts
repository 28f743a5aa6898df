import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { notYetValid } from './checks/validity.ts';

export default {
  id: 'azure-not-yet-valid',
  profile: 'azure-front-door',
  topic: 'not-yet-valid',
  severity: 'error',
  reason: 'ClientCertInvalid',
  citations: [AZURE_FRONT_DOOR],
  judge: notYetValid,
} satisfies RuleOn<'not-yet-valid'>;
