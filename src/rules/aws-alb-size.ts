import { toPem } from '../core/encoding/to-pem.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_QUOTAS, ALB_REASONS } from './checks/citations.ts';
import { distinct } from './checks/path.ts';

const MOST = 16_384;

export default {
  id: 'aws-alb-size',
  profile: 'aws-alb',
  topic: 'certificate-too-large',
  severity: 'warning',
  reason: 'ClientCertMaxSizeExceeded',
  citations: [ALB_REASONS, ALB_QUOTAS],
  // AWS gives a size for CA certificates alone: 16 KB as PEM. No client's certificate above it is known to pass.
  judge(presented) {
    const sizes = distinct(presented).map((about) => ({
      about,
      octets: toPem(about.certificate.octets).length,
    }));
    const large = sizes.find(({ octets }) => octets > MOST);
    if (large === undefined) return 'passes';
    return { args: { octets: large.octets, most: MOST }, about: large.about, at: null };
  },
} satisfies RuleOn<'certificate-too-large'>;
