import { diagnose } from '../core/diagnostic.ts';
import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';
import { signedByOthers } from './checks/path.ts';
import { signedOver } from './checks/signatures.ts';

export default {
  id: 'md5-signature',
  profile: 'client',
  topic: 'broken-hash',
  severity: 'error',
  reason: '',
  citations: [rfc(8446, '4.4.2.4')],
  // "Any endpoint receiving any certificate which it would need to validate using any signature algorithm using an MD5
  // hash MUST abort the handshake".
  judge(presented) {
    const signed = signedByOthers(presented);
    return signed.length === 0 ? 'not-applicable' : signedOver(signed, ['MD2', 'MD4', 'MD5']);
  },
  finding: ({ hash }) => diagnose('certificate.weak-signature', { algorithm: hash }, null),
} satisfies RuleOn<'broken-hash'>;
