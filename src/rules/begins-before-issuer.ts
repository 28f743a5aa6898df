import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { outsideIssuer } from './checks/validity.ts';

export default {
  id: 'begins-before-issuer',
  profile: 'client',
  topic: 'begins-before-issuer',
  severity: 'note',
  reason: '',
  citations: [rfc(5280, '6.1.3')],
  judge(presented) {
    const found = outsideIssuer(presented, 'notBefore', (time, issuer) => time.ms < issuer.ms);
    if (typeof found === 'string') return found;
    const { child, time, issuerTime, at } = found;
    return { args: { notBefore: time.iso, issuerNotBefore: issuerTime.iso }, about: child, at };
  },
} satisfies RuleOn<'begins-before-issuer'>;
