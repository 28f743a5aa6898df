import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { issued } from './checks/path.ts';

export default {
  id: 'begins-before-issuer',
  profile: 'client',
  topic: 'begins-before-issuer',
  severity: 'note',
  reason: '',
  citations: [rfc(5280, '6.1.3')],
  judge(presented) {
    const links = issued(presented);
    if (links.length === 0) return 'not-applicable';
    for (const { child, issuer } of links) {
      const { time, at } = child.certificate.notBefore;
      const start = issuer.certificate.notBefore.time;
      if (time !== null && start !== null && time.ms < start.ms) {
        return { args: { notBefore: time.iso, issuerNotBefore: start.iso }, about: child, at };
      }
    }
    return 'passes';
  },
} satisfies RuleOn<'begins-before-issuer'>;
