import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { isSelfSigned } from './checks/path.ts';

export default {
  id: 'oauth-self-signed',
  profile: 'oauth-mtls',
  topic: 'oauth-self-signed',
  severity: 'note',
  reason: '',
  citations: [rfc(8705, '2.2')],
  judge(presented) {
    const { endEntity } = presented;
    if (!isSelfSigned(presented, endEntity)) return 'passes';
    return { args: {}, about: endEntity, at: endEntity.certificate.issuer.at };
  },
} satisfies RuleOn<'oauth-self-signed'>;
