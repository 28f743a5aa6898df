import type { RuleOn } from '../core/profile/rule.ts';
import { rfc } from './checks/citations.ts';

/** NIST's three, and brainpoolP256r1, brainpoolP384r1 and brainpoolP512r1. */
const WITH_A_SCHEME = [
  'P-256',
  'P-384',
  'P-521',
  '1.3.36.3.3.2.8.1.1.7',
  '1.3.36.3.3.2.8.1.1.11',
  '1.3.36.3.3.2.8.1.1.13',
];

export default {
  id: 'ec-curve',
  profile: 'client',
  topic: 'curve',
  severity: 'warning',
  reason: '',
  citations: [rfc(8446, '4.2.3'), rfc(8734, '4')],
  judge({ endEntity }) {
    const { algorithm, curve, at } = endEntity.certificate.publicKey;
    if (algorithm !== 'EC') return 'not-applicable';
    if (curve !== null && WITH_A_SCHEME.includes(curve)) return 'passes';
    return { args: { curve: curve ?? '' }, about: endEntity, at };
  },
} satisfies RuleOn<'curve'>;
