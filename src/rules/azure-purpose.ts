import type { RuleOn } from '../core/profile/rule.ts';
import { AZURE_FRONT_DOOR } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { isForClients, purposeNames, purposesOf } from './checks/purposes.ts';

export default {
  id: 'azure-purpose',
  profile: 'azure-front-door',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertIncorrectPurpose',
  citations: [AZURE_FRONT_DOOR],
  // "Extended Key Usage isn't present, or if present, contains the client authentication OID."
  judge({ endEntity }) {
    const purposes = purposesOf(endEntity);
    if (purposes === null || isForClients(endEntity)) return 'passes';
    return {
      args: { purposes: purposeNames(purposes) },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'no-client-auth'>;
