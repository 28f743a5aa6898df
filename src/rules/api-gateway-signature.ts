import type { RuleOn } from '../core/profile/rule.ts';
import { API_GATEWAY } from './checks/citations.ts';
import { signedByOthers } from './checks/path.ts';
import { unlistedSignature } from './checks/signatures.ts';

export default {
  id: 'api-gateway-signature',
  profile: 'aws-api-gateway',
  topic: 'signature-unsupported',
  severity: 'error',
  reason: '',
  citations: [API_GATEWAY],
  judge(presented) {
    const signed = signedByOthers(presented);
    return unlistedSignature(signed.length === 0 ? presented.path : signed);
  },
} satisfies RuleOn<'signature-unsupported'>;
