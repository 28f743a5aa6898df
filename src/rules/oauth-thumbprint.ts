import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

export default {
  id: 'oauth-thumbprint',
  profile: 'oauth-mtls',
  topic: 'oauth-thumbprint',
  severity: 'warning',
  reason: '',
  citations: [rfc(8705, '3.1')],
  // x5t#S256 is the SHA-256 of the DER of the certificate: octets after it are not part of it, and some hash them too.
  judge({ endEntity, findings }) {
    const found = findings.find(({ code }) => code === 'der.trailing-octets');
    if (found === undefined) return 'passes';
    return { args: { count: Number(found.args['count']) }, about: endEntity, at: null };
  },
} satisfies RuleOn<'oauth-thumbprint'>;
