import type { RuleOn } from '../core/profile/rule.ts';
import { GOOGLE_LOGS, GOOGLE_MTLS } from './checks/citations.ts';
import { signedOver } from './checks/signatures.ts';

export default {
  id: 'google-hash',
  profile: 'google-cloud',
  topic: 'weak-hash',
  severity: 'error',
  reason: 'client_cert_validation_failed',
  citations: [GOOGLE_LOGS, GOOGLE_MTLS],
  judge: ({ path }) => signedOver(path, ['MD4', 'MD5', 'SHA-1']),
} satisfies RuleOn<'weak-hash'>;
