import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_REASONS } from './checks/citations.ts';
import { type KeyList, unlistedKey } from './checks/keys.ts';

const LISTED: KeyList = {
  rsa: (bits) => bits >= 2048 && bits <= 8192,
  curves: ['P-256', 'P-384', 'P-521'],
  text: 'RSA 2K–8K, secp256r1, secp384r1, secp521r1',
};

export default {
  id: 'aws-alb-type',
  profile: 'aws-alb',
  topic: 'key-unsupported',
  severity: 'error',
  reason: 'ClientCertTypeUnsupported',
  citations: [ALB_CERTIFICATES, ALB_REASONS],
  judge: ({ path }) => unlistedKey(path, LISTED),
  finding: ({ key }) => diagnose('certificate.unlisted-by-alb', { reason: key }, null),
} satisfies RuleOn<'key-unsupported'>;
