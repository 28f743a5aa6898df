import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { outsideIssuer } from './checks/validity.ts';

export default {
  id: 'outlives-issuer',
  profile: 'client',
  topic: 'outlives-issuer',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '6.1.3')],
  // Every certificate of the path must be valid at the time of validation, so the path ends with its shortest.
  judge(presented) {
    const found = outsideIssuer(presented, 'notAfter', (time, issuer) => time.ms > issuer.ms);
    if (typeof found === 'string') return found;
    const { child, time, issuerTime, at } = found;
    return { args: { notAfter: time.iso, issuerNotAfter: issuerTime.iso }, about: child, at };
  },
} satisfies RuleOn<'outlives-issuer'>;
