import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

const WITH_A_SCHEME = ['RSA', 'RSA-PSS', 'EC', 'Ed25519', 'Ed448'];

export default {
  id: 'key-algorithm',
  profile: 'client',
  topic: 'key-algorithm',
  severity: 'warning',
  reason: '',
  citations: [rfc(8446, '4.2.3')],
  judge({ endEntity }) {
    const { algorithm, at } = endEntity.certificate.publicKey;
    if (WITH_A_SCHEME.includes(algorithm)) return 'passes';
    return { args: { algorithm }, about: endEntity, at };
  },
} satisfies RuleOn<'key-algorithm'>;
