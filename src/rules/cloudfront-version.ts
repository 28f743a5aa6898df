import type { RuleOn } from '../core/profile/rule.ts';
import { CLOUDFRONT } from './checks/citations.ts';

export default {
  id: 'cloudfront-version',
  profile: 'aws-cloudfront',
  topic: 'version',
  severity: 'error',
  reason: '',
  citations: [CLOUDFRONT],
  judge({ path }) {
    const [, ...cas] = path;
    if (cas.length === 0) return 'not-applicable';
    const about = cas.find(({ certificate }) => certificate.version !== 3);
    if (about === undefined) return 'passes';
    const { version, serialNumber, versionAt } = about.certificate;
    return { args: { version }, about, at: versionAt ?? serialNumber.at };
  },
} satisfies RuleOn<'version'>;
