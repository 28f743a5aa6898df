import type { RuleOn } from '../core/profile/rule.ts';
import { svid } from './checks/citations.ts';
import { altNames } from './checks/names.ts';
import { claimsSpiffe, spiffeFault } from './checks/spiffe.ts';

export default {
  id: 'spiffe-id',
  profile: 'spiffe',
  topic: 'spiffe-id',
  severity: 'error',
  reason: '',
  citations: [
    svid('3.1'),
    {
      title: 'SPIFFE, The SPIFFE Identity and Verifiable Identity Document',
      url: 'https://github.com/spiffe/spiffe/blob/main/standards/SPIFFE-ID.md',
      section: '2',
    },
  ],
  judge({ endEntity }) {
    if (!claimsSpiffe(endEntity)) return 'not-applicable';
    for (const { value, at } of altNames(endEntity, 'uniformResourceIdentifier')) {
      const fault = /^spiffe:/i.test(value) ? spiffeFault(value) : null;
      if (fault !== null) return { args: { id: value, fault }, about: endEntity, at };
    }
    return 'passes';
  },
} satisfies RuleOn<'spiffe-id'>;
