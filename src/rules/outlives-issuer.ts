import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { issued } from './checks/path.ts';

export default {
  id: 'outlives-issuer',
  profile: 'client',
  topic: 'outlives-issuer',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '6.1.3')],
  // Every certificate of the path must be valid at the time of validation, so the path ends with its shortest.
  judge(presented) {
    const links = issued(presented);
    if (links.length === 0) return 'not-applicable';
    for (const { child, issuer } of links) {
      const { time, at } = child.certificate.notAfter;
      const end = issuer.certificate.notAfter.time;
      if (time !== null && end !== null && time.ms > end.ms) {
        return { args: { notAfter: time.iso, issuerNotAfter: end.iso }, about: child, at };
      }
    }
    return 'passes';
  },
} satisfies RuleOn<'outlives-issuer'>;
