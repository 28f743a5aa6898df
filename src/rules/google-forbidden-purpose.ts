import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_MTLS } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { PURPOSE, purposeNames, purposesOf } from './checks/purposes.ts';

const FORBIDDEN = [PURPOSE.codeSigning, PURPOSE.timeStamping, PURPOSE.ocspSigning];

export default {
  id: 'google-forbidden-purpose',
  profile: 'google-cloud',
  topic: 'purpose-forbidden',
  severity: 'error',
  reason: 'client_cert_validation_failed',
  citations: [GOOGLE_MTLS],
  judge({ endEntity }) {
    const found = FORBIDDEN.filter((purpose) => purposesOf(endEntity)?.includes(purpose) === true);
    if (found.length === 0) return 'passes';
    return {
      args: { purposes: purposeNames(found) },
      about: endEntity,
      at: extensionAt(endEntity, EXTENSION.extendedKeyUsage),
    };
  },
} satisfies RuleOn<'purpose-forbidden'>;
