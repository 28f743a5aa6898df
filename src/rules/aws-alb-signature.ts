import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_REASONS } from './checks/citations.ts';
import { signedByOthers } from './checks/path.ts';
import { unlistedSignature } from './checks/signatures.ts';

export default {
  id: 'aws-alb-signature',
  profile: 'aws-alb',
  topic: 'signature-unsupported',
  severity: 'error',
  reason: 'ClientCertIncompatible',
  citations: [ALB_CERTIFICATES, ALB_REASONS],
  // The listener's security policy decides, too: a certificate that it does not take is ClientCertIncompatible.
  judge(presented) {
    const signed = signedByOthers(presented);
    return unlistedSignature(signed.length === 0 ? presented.path : signed);
  },
  finding: ({ algorithm }) => diagnose('certificate.unlisted-by-alb', { reason: algorithm }, null),
} satisfies RuleOn<'signature-unsupported'>;
