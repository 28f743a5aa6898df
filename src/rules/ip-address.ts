import type { RuleOn } from '../core/profile/rule.ts';
import { DerReader } from '../core/x509/der.ts';
import { rfc } from './checks/citations.ts';
import { altNames } from './checks/names.ts';

export default {
  id: 'ip-address',
  profile: 'client',
  topic: 'ip-address',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.2.1.6')],
  // "For IP version 4 [...] the octet string MUST contain exactly four octets. For IP version 6 [...] sixteen octets."
  judge({ endEntity }) {
    const addresses = altNames(endEntity, 'iPAddress');
    if (addresses.length === 0) return 'not-applicable';
    const { octets } = endEntity.certificate;
    for (const { at } of addresses) {
      const { contents } = new DerReader(octets, at).any();
      const length = contents.end - contents.start;
      if (length !== 4 && length !== 16) return { args: { octets: length }, about: endEntity, at };
    }
    return 'passes';
  },
} satisfies RuleOn<'ip-address'>;
