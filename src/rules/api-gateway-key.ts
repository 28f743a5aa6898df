import type { RuleOn } from '../core/profile/rule.ts';
import { API_GATEWAY } from './checks/citations.ts';
import { type KeyList, unlistedKey } from './checks/keys.ts';

const LISTED: KeyList = {
  rsa: (bits) => bits >= 2048,
  curves: ['P-256', 'P-384', 'P-521'],
  text: 'RSA-2048 or stronger, ECDSA-256 or stronger',
};

export default {
  id: 'api-gateway-key',
  profile: 'aws-api-gateway',
  topic: 'key-unsupported',
  severity: 'error',
  reason: '',
  citations: [API_GATEWAY],
  judge: ({ path }) => unlistedKey(path, LISTED),
} satisfies RuleOn<'key-unsupported'>;
