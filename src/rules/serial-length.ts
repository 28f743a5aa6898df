import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

export default {
  id: 'serial-length',
  profile: 'client',
  topic: 'serial-too-long',
  severity: 'warning',
  reason: '',
  citations: [rfc(5280, '4.1.2.2')],
  judge({ path }) {
    const about = path.find(({ certificate }) => certificate.serialNumber.value.length > 20);
    if (about === undefined) return 'passes';
    const { value, at } = about.certificate.serialNumber;
    return { args: { octets: value.length }, about, at };
  },
} satisfies RuleOn<'serial-too-long'>;
