import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT } from './checks/citations.ts';
import { type KeyList, unlistedKey } from './checks/keys.ts';

/** Of the CAs that a trust store holds. */
const LISTED: KeyList = {
  rsa: (bits) => [2048, 3072, 4096].includes(bits),
  curves: ['P-256', 'P-384'],
  text: 'RSA 2048, 3072, 4096, secp256r1, secp384r1',
};

export default {
  id: 'cloudfront-key',
  profile: 'aws-cloudfront',
  topic: 'key-unsupported',
  severity: 'error',
  reason: '',
  citations: [CLOUDFRONT],
  judge({ path }) {
    const [, ...cas] = path;
    return cas.length === 0 ? 'not-applicable' : unlistedKey(cas, LISTED);
  },
} satisfies RuleOn<'key-unsupported'>;
