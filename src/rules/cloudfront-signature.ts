import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT } from './checks/citations.ts';
import { unlistedSignature } from './checks/signatures.ts';

export default {
  id: 'cloudfront-signature',
  profile: 'aws-cloudfront',
  topic: 'signature-unsupported',
  severity: 'error',
  reason: '',
  citations: [CLOUDFRONT],
  judge({ path }) {
    const [, ...cas] = path;
    return cas.length === 0 ? 'not-applicable' : unlistedSignature(cas);
  },
} satisfies RuleOn<'signature-unsupported'>;
