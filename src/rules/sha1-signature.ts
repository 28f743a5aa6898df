import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { signedByOthers } from './checks/path.ts';
import { signedOver } from './checks/signatures.ts';

export default {
  id: 'sha1-signature',
  profile: 'client',
  topic: 'weak-hash',
  severity: 'warning',
  reason: '',
  citations: [rfc(8446, '4.4.2.4'), rfc(9155, '3')],
  judge(presented) {
    const signed = signedByOthers(presented);
    return signed.length === 0 ? 'not-applicable' : signedOver(signed, ['SHA-1']);
  },
  finding: ({ hash }) => diagnose('certificate.weak-signature', { algorithm: hash }, null),
} satisfies RuleOn<'weak-hash'>;
