import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { ALB_CERTIFICATES, ALB_REASONS } from './checks/citations.ts';

export default {
  id: 'aws-alb-version',
  profile: 'aws-alb',
  topic: 'version',
  severity: 'error',
  reason: 'ClientCertTypeUnsupported',
  citations: [ALB_CERTIFICATES, ALB_REASONS],
  judge({ endEntity }) {
    const { version, serialNumber, versionAt } = endEntity.certificate;
    if (version === 3) return 'passes';
    return { args: { version }, about: endEntity, at: versionAt ?? serialNumber.at };
  },
  finding: ({ version }) =>
    diagnose('certificate.unlisted-by-alb', { reason: `X.509v${version}` }, null),
} satisfies RuleOn<'version'>;
