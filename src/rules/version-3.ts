import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

export default {
  id: 'version-3',
  profile: 'client',
  topic: 'version',
  severity: 'warning',
  reason: '',
  citations: [rfc(5246, '7.4.6'), rfc(8446, '4.4.2.3')],
  // "The certificate type MUST be X.509v3, unless explicitly negotiated otherwise".
  judge({ endEntity }) {
    const { version, serialNumber, versionAt } = endEntity.certificate;
    if (version === 3) return 'passes';
    return { args: { version }, about: endEntity, at: versionAt ?? serialNumber.at };
  },
} satisfies RuleOn<'version'>;
