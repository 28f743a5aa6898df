import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT_LOGS } from './checks/citations.ts';
import { EXTENSION, extensionAt } from './checks/places.ts';
import { isForClients, purposeNames, purposesOf } from './checks/purposes.ts';

export default {
  id: 'cloudfront-purpose',
  profile: 'aws-cloudfront',
  topic: 'no-client-auth',
  severity: 'error',
  reason: 'ClientCertIntentInvalid',
  citations: [CLOUDFRONT_LOGS],
  // "Certificate intent is invalid": an extended key usage that leaves TLS clients out.
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
